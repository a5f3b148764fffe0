// Which days are in sight, and how many pixels a day has.

const DEEPEST = 48; // pixels of a day

const MARGIN = 28; // pixels before the first entry when all years are in sight

// Pixels after the last entry, which hold the first of its words.
const roomAtEnd = () => Math.min(240, view.width / 4);

const view = { left: 0, perDay: 1, width: 0 };

const x = (day) => (day - view.left) * view.perDay;

const dayAt = (pixel) => view.left + pixel / view.perDay;

function bounds() {
  const first = Math.min(...entries.map((entry) => entry.first));
  const after = Math.max(...entries.map((entry) => entry.after));
  return { first, days: Math.max(after - first, 90) };
}

const least = () => Math.max(view.width - MARGIN - roomAtEnd(), 40) / bounds().days;

// Nothing moves further than until the first or the last entry stands in the middle.
function hold() {
  const { first, days } = bounds();
  const half = view.width / 2 / view.perDay;
  view.left = Math.min(Math.max(view.left, first - half), first + days - half);
}

function seeAllYears() {
  view.perDay = Math.min(least(), DEEPEST);
  view.left = bounds().first - MARGIN / view.perDay;
  tell("view");
}

// Where the choice stands if it is in sight, else the middle: what does not move when zooming.
function fixedPoint() {
  const { selected } = state;
  const pixel = selected ? x((selected.first + selected.after) / 2) : -1;
  return pixel >= 0 && pixel <= view.width ? pixel : view.width / 2;
}

function zoom(factor, pixel = fixedPoint()) {
  const day = dayAt(pixel);
  view.perDay = Math.min(Math.max(view.perDay * factor, least()), DEEPEST);
  view.left = day - pixel / view.perDay;
  hold();
  tell("view");
}

function pan(pixels) {
  view.left += pixels / view.perDay;
  hold();
  tell("view");
}

function bringIntoSight(entry) {
  const [left, right] = [x(entry.first), x(entry.after)];
  const room = Math.min(view.width / 4, 160);
  if (left >= 0 && right <= view.width - room) return;
  const [start, end] = [Math.max(left, -1e7), Math.min(right, 1e7)];
  pan(end - start > view.width - room ? start - room / 4 : (start + end) / 2 - view.width / 2);
}

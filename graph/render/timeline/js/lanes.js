// Which lane each entry stands in, so that none covers another; panning never changes that.

const LANE = 22; // pixels from one lane to the next

const GAP = 10; // pixels between two entries in a lane

const DOT = 10; // pixels of a day, and the fewest of anything

const FADE = 70; // pixels over which an open end fades

const LABEL_ROOMS = [280, 180, 100, 0]; // pixels wished for words, as long as the lanes allow

// Where the mark of an entry begins and ends, in pixels from the first day of the calendar.
function markOf(entry) {
  const [left, right] = [entry.first * view.perDay, entry.after * view.perDay];
  if (entry.extent === "period") {
    const from = entry.begin ? left : left - FADE;
    return [from, Math.max(entry.finish ? right : right + FADE, from + DOT)];
  }
  const middle = (left + right) / 2;
  const wide = right - left >= DOT && !isDay(entry.at);
  return wide ? [left, right] : [middle - DOT / 2, middle + DOT / 2];
}

const signRoom = ({ mark }) => (SIGN_OF_MARK[mark] ? (mark === "party" ? 34 : 20) : 0);

// Words stand in a mark that is wide enough for them, else after it.
function isInside(entry, [left, right]) {
  return right - left >= Math.min(widthOf(entry.name) + signRoom(entry), 150) + 16;
}

function packed(shown, wished) {
  const ends = [];
  const placed = shown
    .map((entry) => ({ entry, mark: markOf(entry) }))
    .sort((a, b) => a.mark[0] - b.mark[0] || a.entry.id - b.entry.id);
  for (const place of placed) {
    const { entry, mark } = place;
    place.inside = isInside(entry, mark);
    const words = place.inside ? 0 : Math.min(widthOf(entry.name), wished) + (wished ? 6 : 0);
    const lane = ends.findIndex((end) => end + GAP <= mark[0]);
    place.lane = lane < 0 ? ends.length : lane;
    ends[place.lane] = mark[1] + (place.inside ? 0 : signRoom(entry)) + words;
  }
  return { placed, lanes: ends.length };
}

// Words get all the room up to the next entry of their lane.
function withRooms(placed) {
  const last = new Map();
  for (const place of placed) {
    const before = last.get(place.lane);
    if (before) before.room = place.mark[0] - before.mark[1] - GAP;
    place.room = Infinity;
    last.set(place.lane, place);
  }
  return placed;
}

let arranged = null;

// Arranged anew only when the zoom or the choice of entries changes.
function arrangement(most) {
  const key = `${view.perDay} ${most} ${shownEntries().length}`;
  if (arranged?.key === key) return arranged;
  const tried = LABEL_ROOMS.map((room) => () => packed(shownEntries(), room));
  let best = null;
  for (const pack of tried) {
    best = pack();
    if (best.lanes <= most) break;
  }
  arranged = { key, placed: withRooms(best.placed), lanes: best.lanes };
  return arranged;
}

const forgetArrangement = () => {
  arranged = null;
};

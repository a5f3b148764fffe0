// The drawing: the axis, and every entry in sight with as many of its words as fit.

const AXIS = 24; // pixels of the axis

const LABEL = 640; // pixels of the longest words

const isChosen = (entry) => state.selected === entry;

function namesOf({ entry }) {
  const names = ["entry-mark", `entry-mark--${entry.mark}`];
  if (isChosen(entry)) names.push("is-chosen");
  if (!entry.sourced) names.push("is-unsourced");
  return names.join(" ");
}

function drawnEntry(place) {
  const { entry, lane } = place;
  const shift = view.left * view.perDay;
  const mark = place.mark.map((pixel) => pixel - shift);
  const edge = place.inside ? Math.max(mark[0], 0) + 8 : mark[1] + 5;
  const words = edge + signRoom(entry);
  const room = place.inside ? mark[1] - words - 6 : place.room - signRoom(entry);
  const label = fitted(entry.name, isChosen(entry) ? 2 * LABEL : Math.min(room, LABEL));
  const left = place.inside ? Math.max(mark[0], -5) : mark[0] - 5;
  const wide = isChosen(entry) ? 1.12 * widthOf(label) : widthOf(label);
  const right = Math.max(words + wide + 6, place.inside ? mark[1] : 0);
  return svg(
    "g",
    {
      class: namesOf(place),
      transform: `translate(0 ${lane * LANE + 4})`,
      "data-entry": entry.id,
    },
    svg("title", {}, `${date(entry.date)}: ${entry.name}`),
    svg("rect", { class: "hit", x: left, y: 0, width: right - left, height: LANE, rx: 4 }),
    shape(entry, mark),
    sign(entry, edge),
    label ? svg("text", { class: "name", x: words, y: MIDDLE + 4 }, label) : null,
  );
}

function sheet(name, height, parts) {
  return svg("svg", { class: name, width: view.width, height, "aria-hidden": "true" }, parts);
}

function inSight({ mark, room, inside }) {
  const left = mark[0] - view.left * view.perDay;
  const right = mark[1] - view.left * view.perDay + (inside ? 0 : Math.min(room, LABEL));
  return right >= 0 && left <= view.width;
}

function drawChart() {
  const chart = byId("chart");
  view.width = chart.clientWidth;
  if (!view.width || entries.length === 0) return;
  const most = Math.floor((chart.clientHeight - AXIS - 8) / LANE);
  const before = arranged;
  const { placed, lanes } = arrangement(most);
  const drawn = placed.filter(inSight).sort((a, b) => isChosen(a.entry) - isChosen(b.entry));
  const height = Math.max(lanes * LANE + 8, chart.clientHeight - AXIS - 2);
  const years = ticks().map(({ day, year }) =>
    upright(year ? "grid grid--year" : "grid", day, height),
  );
  chart.replaceChildren(
    sheet("axis", AXIS, axisParts()),
    sheet("plot", height, [fades(), ...years, ...drawn.map(drawnEntry)]),
  );
  if (before !== arranged || followed !== state.selected) showLane();
}

let followed = null;

// Where there are more lanes than room, that of the choice is scrolled into sight.
function showLane() {
  followed = state.selected;
  const place = arranged?.placed.find(({ entry }) => isChosen(entry));
  if (!place) return;
  const chart = byId("chart");
  const top = place.lane * LANE;
  const room = chart.clientHeight - AXIS - LANE - 8;
  chart.scrollTop = Math.max(Math.min(chart.scrollTop, top), top - room);
}

// An end that is not known is drawn as one that fades.
function fades() {
  const fade = (id, from, to) =>
    svg(
      "linearGradient",
      { id },
      svg("stop", { class: from, offset: "0" }),
      svg("stop", { class: to, offset: "1" }),
    );
  return svg(
    "defs",
    {},
    fade("fade-out", "fade-solid", "fade-none"),
    fade("fade-in", "fade-none", "fade-solid"),
  );
}

let waiting = false;

// However many things change at once, one picture is drawn of them.
function drawSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    drawChart();
  });
}

function startChart() {
  startLabels();
  view.width = byId("chart").clientWidth;
  seeAllYears();
  drawChart();
  for (const event of ["view", "selection"]) on(event, drawSoon);
  on("filter", () => {
    forgetArrangement();
    drawSoon();
  });
  new ResizeObserver(() => {
    const all = view.perDay <= least() * 1.001;
    view.width = byId("chart").clientWidth;
    if (!view.width) return;
    forgetArrangement();
    if (all) seeAllYears();
    else drawSoon();
  }).observe(byId("chart"));
}

// The timeline by keyboard: arrows walk from entry to entry, in the drawing and in the list.

const STEPS = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

const CHART_KEYS = {
  "+": () => zoom(1.6),
  "=": () => zoom(1.6),
  "-": () => zoom(1 / 1.6),
  0: seeAllYears,
  Enter: () => state.selected && openEntry(state.selected),
  Escape: () => select(null),
};

function target(step) {
  if (Number.isFinite(step)) return neighbour(step);
  return shownEntries().at(step < 0 ? 0 : -1);
}

function announceEntry(entry) {
  const place = shownEntries().indexOf(entry) + 1;
  const standing = entry.mark === "stated" ? "" : ` ${WORD_OF_MARK.get(entry.mark)}.`;
  announce(`${date(entry.date)}. ${entry.text}${standing} ${place} of ${shownEntries().length}.`);
}

function keyInChart(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  if (step === undefined && !CHART_KEYS[event.key]) return;
  event.preventDefault();
  if (step === undefined) return CHART_KEYS[event.key]();
  const entry = target(step);
  if (!entry) return;
  select(entry);
  bringIntoSight(entry);
  scrollTo(entry);
  announceEntry(entry);
}

function keyInList(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("a")) return;
  const step = STEPS[event.key];
  if (step === undefined || event.key === "ArrowLeft" || event.key === "ArrowRight") return;
  const entry = target(step);
  if (!entry || !entryOf(event.target)) return;
  event.preventDefault();
  bodyOf(entry).focus({ preventScroll: true });
  scrollTo(entry);
}

function startKeys() {
  byId("chart").addEventListener("keydown", keyInChart);
  byId("list").addEventListener("keydown", keyInList);
}

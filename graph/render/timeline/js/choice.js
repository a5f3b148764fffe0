// What the reader has chosen: one entry, and what to hide.

const state = { selected: null, hidden: { mark: new Set(), type: new Set(), kind: new Set() } };

const listeners = { selection: [], filter: [], view: [] };

const on = (event, listener) => listeners[event].push(listener);

const tell = (event) => listeners[event].forEach((listener) => listener());

function select(entry) {
  if (state.selected === entry) return;
  state.selected = entry;
  if (entry && !entry.shown) showAll();
  tell("selection");
}

// What happened before or after the choice, among what is shown; from nowhere the first or last.
function neighbour(step) {
  const shown = shownEntries();
  if (!state.selected) return shown.at(step > 0 ? 0 : -1);
  const place = shown.indexOf(state.selected) + step;
  return shown[Math.min(Math.max(place, 0), shown.length - 1)];
}

const isShown = ({ mark, types, kind }) =>
  !state.hidden.mark.has(mark) &&
  !state.hidden.kind.has(kind) &&
  !types.every((type) => state.hidden.type.has(type));

function applyFilter() {
  for (const entry of entries) entry.shown = isShown(entry);
  if (state.selected && !state.selected.shown) select(null);
  tell("filter");
}

function toggle(hidden, name) {
  if (!hidden.delete(name)) hidden.add(name);
  applyFilter();
  announce(`${countOf(shownEntries().length, entries.length, "entry", "entries")} shown.`);
}

function showAll() {
  for (const hidden of Object.values(state.hidden)) hidden.clear();
  applyFilter();
}

const filtered = () => Object.values(state.hidden).some((hidden) => hidden.size > 0);

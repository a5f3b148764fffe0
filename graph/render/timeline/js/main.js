// Puts the parts together.

// The drawing takes its colours from the style sheet; nothing else must be told of a new theme.
const refreshColours = () => {};

function showSummary() {
  const shown = shownEntries();
  const parts = page.marks
    .filter(([mark]) => mark !== "stated")
    .map(([mark, words]) => [shown.filter((entry) => entry.mark === mark).length, words])
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number.toLocaleString("en")} ${words.toLowerCase()}`);
  byId("summary").textContent = [
    countOf(shown.length, entries.length, "entry", "entries"),
    ...parts,
  ].join(" · ");
}

// A window for tests and for other scripts of the same page: it shows and changes nothing.
function showWindow() {
  window.justiceTimeline = Object.freeze({
    shown: () => shownEntries().map((entry) => entry.id),
    selected: () => state.selected?.id ?? null,
    days: () => [dayAt(0), dayAt(view.width)].map((day) => yearMonthDay(Math.floor(day))),
    pixelsPerDay: () => view.perDay,
    lanes: () => arranged?.placed.map(({ entry, lane }) => [entry.id, lane]) ?? [],
  });
}

for (const part of ["summary", "tools", "legend", "drawing"]) byId(part).hidden = false;
byId("drawing").hidden = entries.length === 0;
byId("legend").hidden = entries.length === 0;
byId("legend").open = matchMedia("(min-width: 64rem)").matches;
showSummary();
on("filter", showSummary);
startTheme();
startList();
startViews();
startFilter();
if (entries.length > 0) {
  startChart();
  startMoving();
  startKeys();
  startAddress();
}
showWindow();

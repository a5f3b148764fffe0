// The legend: types and kinds of lines, each a switch that hides what it names.

function legendButton(glyph, name, number, means, press) {
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        class: "legend-item",
        "aria-pressed": "true",
        title: means,
        onclick: press,
      },
      glyph,
      text(name, { class: "legend-name" }),
      el("span", { class: "legend-count" }, number.toLocaleString("en")),
    ),
  );
}

const typesInOrder = () =>
  groups
    .filter((group) => group.count > 0)
    .sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));

function showEverything() {
  state.hiddenGroups.clear();
  state.hiddenLines.clear();
  applyFilter();
  fit();
  announce(`Everything is shown: ${byId("summary").textContent}.`);
}

function startLegend() {
  const named = typesInOrder();
  const types = named.map((group) =>
    legendButton(shapeGlyph(group), group.name, group.count, `Show or hide: ${group.name}`, () =>
      toggle(state.hiddenGroups, group.id),
    ),
  );
  const counted = LINES.map((line) => ({ line, number: edges.filter(line.has).length })).filter(
    ({ number }) => number > 0,
  );
  const lines = counted.map(({ line, number }) =>
    legendButton(lineGlyph(line.id), line.name, number, line.means, () =>
      toggle(state.hiddenLines, line.id),
    ),
  );
  byId("legend-types").replaceChildren(...types);
  byId("legend-lines").replaceChildren(...lines);

  const press = () => {
    types.forEach((item, place) =>
      item.firstChild.setAttribute(
        "aria-pressed",
        String(!state.hiddenGroups.has(named[place].id)),
      ),
    );
    lines.forEach((item, place) =>
      item.firstChild.setAttribute(
        "aria-pressed",
        String(!state.hiddenLines.has(counted[place].line.id)),
      ),
    );
    byId("legend-all").hidden = state.hiddenGroups.size + state.hiddenLines.size === 0;
  };
  byId("legend-all").addEventListener("click", () => {
    showEverything();
    byId("legend").querySelector(".legend-item")?.focus();
  });
  byId("unhide").addEventListener("click", () => {
    showEverything();
    byId("canvas").focus();
  });
  on("filter", press);
  press();
  startLegendFold();
}

// Beside the picture the legend is always open; above it, it folds.
function startLegendFold() {
  const wide = matchMedia("(min-width: 64rem)");
  const unfold = () => byId("legend").toggleAttribute("open", wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
}

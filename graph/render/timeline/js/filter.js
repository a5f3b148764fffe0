// Switches for what is shown: by standing, by what an entry is about, by what happened.

function switchFor(hidden, name, words, has) {
  const number = entries.filter(has).length;
  const button = el(
    "button",
    { type: "button", class: "legend-item", onclick: () => toggle(hidden, name) },
    el("span", { class: "legend-name" }, words),
    el("span", { class: "legend-count" }, number.toLocaleString("en")),
  );
  const show = () => button.setAttribute("aria-pressed", String(!hidden.has(name)));
  show();
  on("filter", show);
  return el("li", {}, button);
}

function markSwitch([mark, words]) {
  const item = switchFor(state.hidden.mark, mark, words, (entry) => entry.mark === mark);
  const sign = SIGN_OF_MARK[mark] ?? "●";
  item.firstChild.prepend(el("span", { class: "legend-sign", "aria-hidden": "true" }, sign));
  return item;
}

function showFilter() {
  for (const { item, shown } of entries) item.hidden = !shown;
  for (const year of document.querySelectorAll(".year")) {
    year.hidden = !year.querySelector(".entry:not([hidden])");
  }
  // A gap is one between the entries of the whole timeline.
  for (const gap of document.querySelectorAll(".gap")) gap.hidden = filtered();
  byId("legend-all").hidden = !filtered();
  byId("none").hidden = shownEntries().length > 0;
}

function startFilter() {
  const { type, kind } = state.hidden;
  byId("legend-marks").append(...page.marks.map(markSwitch));
  byId("legend-types").append(
    ...page.types.map((words, id) => switchFor(type, id, words, ({ types }) => types.includes(id))),
  );
  byId("legend-kinds").append(
    ...page.kinds.map((words, id) => switchFor(kind, id, words, (entry) => entry.kind === id)),
  );
  byId("legend-all").addEventListener("click", () => {
    showAll();
    byId("legend").querySelector("button").focus();
  });
  on("filter", showFilter);
}

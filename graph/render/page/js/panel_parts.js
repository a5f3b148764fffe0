// Parts that the panels of nodes and links share.

function tag(content, kind = "quiet") {
  return el("span", { class: `tag tag--${kind}` }, content);
}

function standingTags(item) {
  const tags = [];
  if (item.standing !== "stated") tags.push(tag(STANDING[item.standing] ?? item.standing, "warn"));
  return tags;
}

function linkTags(edge) {
  return linkInWords(edge).map((words) =>
    tag(words, words === STANDING[edge.standing] ? "warn" : "quiet"),
  );
}

function section(title, ...content) {
  return el("section", {}, el("h3", {}, title), ...content);
}

function row(name, ...value) {
  return [el("dt", { dir: "auto" }, name), el("dd", {}, ...value)];
}

function factValue(fact, notes) {
  return el(
    "dd",
    {},
    text(date(fact.value), { class: "fact-value" }),
    period(fact) ? el("span", { class: "aside" }, ` (${period(fact)})`) : null,
    " ",
    notes.marks(fact.citations),
    standingTags(fact),
    fact.kind && fact.standing === "party"
      ? el("p", { class: "aside" }, worded(KIND, fact.kind))
      : null,
    fact.dispute ? disputeLine(fact) : null,
    fact.reason ? el("p", { class: "aside", dir: "auto" }, `Why: ${fact.reason}`) : null,
  );
}

function disputeLine({ dispute, dispute_kind: kind }) {
  return el(
    "p",
    { class: "aside" },
    "In dispute: ",
    text(dispute),
    kind ? `${/[.?!]$/.test(dispute) ? "" : "."} ${worded(DISPUTE_KIND, kind)}.` : null,
  );
}

// Facts with the same name stand together under it.
function factList(list, notes) {
  const named = new Map();
  for (const fact of list) {
    if (!named.has(fact.label)) named.set(fact.label, []);
    named.get(fact.label).push(fact);
  }
  const rows = [...named].map(([name, same]) => [
    el("dt", { dir: "auto" }, name),
    ...same.map((fact) => factValue(fact, notes)),
  ]);
  return el("dl", { class: "facts" }, rows.flat());
}

function nodeButton(node) {
  return el(
    "button",
    { type: "button", class: "go", onclick: () => open("node", node) },
    shapeGlyph(node.group),
    text(node.label, { class: "go-name" }),
  );
}

function edgeButton(edge, from) {
  return el(
    "button",
    {
      type: "button",
      class: "go go--link",
      "data-edge": edge.id,
      onclick: () => open("edge", edge),
    },
    lineGlyph(lineOf(edge)),
    el("span", { class: "go-name" }, text(sentence(edge, from)), linkTags(edge)),
  );
}

// Opening from a list moves the keyboard along to what was opened.
function open(kind, item) {
  select(kind, item);
  show(state.selected);
  focusPanel();
}

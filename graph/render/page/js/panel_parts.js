// Parts that the panels of nodes and links share.

function tag(content, kind = "quiet") {
  return el("span", { class: `tag tag--${kind}` }, content);
}

const WHY_WRONG = "Why it is held to be wrong";

function standingTags(item) {
  const tags = [];
  if (item.standing !== "stated") tags.push(tag(STANDING[item.standing] ?? item.standing, "warn"));
  return tags;
}

function linkTags(edge) {
  const kinds = { [STANDING[edge.standing]]: "warn", [ending(edge)]: "strong" };
  return linkInWords(edge).map((words) => tag(words, kinds[words] ?? "quiet"));
}

// Why something is read about and not seen, with the way back to it.
function dateNotice(item, words) {
  if (item.holds) return null;
  const back = () => {
    showAsOf(null);
    show(state.selected);
    focusPanel();
  };
  return el(
    "p",
    { class: "notice" },
    `${words} `,
    el("button", { type: "button", class: "quiet-button", onclick: back }, "Show any time"),
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
    sidesOfFact(fact, notes),
    fact.reason ? el("p", { class: "aside", dir: "auto" }, `${WHY_WRONG}: ${fact.reason}`) : null,
  );
}

function disputeLine(fact) {
  const { dispute, dispute_kind: kind } = fact;
  return el(
    "p",
    { class: "aside" },
    `${disputeSaid(fact)}: `,
    text(dispute),
    kind ? `${/[.?!]$/.test(dispute) ? "" : "."} ${worded(DISPUTE_KIND, kind)}.` : null,
  );
}

// What is asserted, then what a party says, then what is held to be wrong.
const FACT_ORDER = { stated: 0, disputed: 0, party: 1, deprecated: 2 };

const factOrder = (fact) => FACT_ORDER[fact.standing] ?? 0;

const UNDATED = "\uffff"; // after every date

function factDate(fact) {
  if (fact.from ?? fact.until) return fact.from ?? fact.until;
  return date(fact.value) === fact.value ? UNDATED : fact.value;
}

const byDate = (a, b) => (factDate(a) < factDate(b) ? -1 : factDate(a) > factDate(b) ? 1 : 0);

// Facts with the same name stand together under it.
function factList(list, notes) {
  const named = new Map();
  for (const fact of [...list].sort((a, b) => factOrder(a) - factOrder(b))) {
    if (!named.has(fact.label)) named.set(fact.label, []);
    named.get(fact.label).push(fact);
  }
  const rows = [...named].map(([name, same]) => [
    el("dt", { dir: "auto" }, name),
    ...same
      .sort((a, b) => factOrder(a) - factOrder(b) || byDate(a, b))
      .map((fact) => factValue(fact, notes)),
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
    el(
      "span",
      { class: "go-name" },
      text(sentence(edge, from)),
      edge.since ? el("span", { class: "aside" }, ` (${date(edge.since)})`) : null,
      linkTags(edge),
    ),
  );
}

// Opening from a list moves the keyboard along to what was opened.
function open(kind, item) {
  select(kind, item);
  show(state.selected);
  focusPanel();
}

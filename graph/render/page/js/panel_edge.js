// What is known of a link: the sentence, how it stands, its dates, its dispute, its sources.

function standingRows(edge) {
  return [
    row(
      "Standing",
      el("strong", {}, STANDING[edge.standing] ?? edge.standing),
      edge.until ? el("p", { class: "ending" }, ending(edge)) : "",
      el("p", { class: "aside" }, meaning(edge)),
    ),
    edge.kind ? row("Kind of claim", worded(KIND, edge.kind)) : [],
    edge.rank ? row("Rank", worded(RANK, edge.rank)) : [],
    edge.reason ? row(WHY_WRONG, text(edge.reason)) : [],
    edge.since ? row("From", date(edge.since)) : [],
    edge.until ? row("Until", date(edge.until)) : [],
    edge.graph ? row("Named graph", text(edge.graph)) : [],
  ].flat();
}

const TITLE_OF_DISPUTE = { "In dispute": "The dispute" };

function disputeSection(edge, notes) {
  if (!edge.dispute && edge.others.length === 0) return null;
  return section(
    TITLE_OF_DISPUTE[disputeSaid(edge)] ?? disputeSaid(edge),
    edge.dispute ? el("p", { class: "question", dir: "auto" }, capital(edge.dispute)) : null,
    edge.dispute_kind
      ? el("p", { class: "aside" }, `${worded(DISPUTE_KIND, edge.dispute_kind)}.`)
      : null,
    edge.others.length ? sideList(edge, notes) : null,
  );
}

function edgePanel(edge) {
  const notes = new Notes();
  for (const citation of edge.citations) notes.number(citation);
  return [
    el("p", { class: "eyebrow" }, lineGlyph(lineOf(edge)), text(capital(edge.label))),
    el("h2", { class: "sentence", dir: "auto" }, sentence(edge)),
    el("p", { class: "tags" }, linkTags(edge), tag(edge.count ? sourcesInWords(edge) : "")),
    dateNotice(edge, `Not in force ${inTime()}, so the picture leaves it out.`),
    el("div", { class: "ends" }, nodeButton(edge.from), nodeButton(edge.to)),
    el("dl", { class: "facts" }, standingRows(edge)),
    disputeSection(edge, notes),
    edge.facts.length ? section("More about it", factList(edge.facts, notes)) : null,
    notes.section(),
    notes.list.length
      ? null
      : section("Sources", el("p", { class: "missing" }, "No source recorded.")),
  ];
}

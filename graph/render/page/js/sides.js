// The sides of a dispute beside each other: what each says, whose claim it is, and who says so.

function sideTags(side) {
  const standing = STANDING[side.standing] ?? side.standing;
  return el(
    "p",
    { class: "tags" },
    tag(standing, side.standing === "stated" ? "quiet" : "warn"),
    side.kind ? tag(worded(KIND, side.kind)) : null,
    tag(sourcesInWords(side)),
  );
}

function sideItem(role, side, notes) {
  return el(
    "li",
    { class: "side" },
    el("p", { class: "side-role" }, lineGlyph(lineOf(side)), role),
    el("h4", { class: "side-sentence", dir: "auto" }, side.sentence),
    sideTags(side),
    side.reason ? el("p", { class: "aside", dir: "auto" }, `${WHY_WRONG}: ${side.reason}`) : null,
    side.citations.length ? notes.items(side.citations) : null,
  );
}

function sideList(edge, notes) {
  const own = { ...edge, sentence: sentence(edge) };
  const role = edge.others.length === 1 ? "The other side" : "Another side";
  return el(
    "ul",
    { class: `sides${edge.others.length === 1 ? " sides--pair" : ""}` },
    sideItem("This link", own, notes),
    edge.others.map((side) => sideItem(role, side, notes)),
  );
}

// What stands against a fact, where it is not a fact of the same thing.
function sidesOfFact(fact, notes) {
  if (fact.others.length === 0) return null;
  return el(
    "ul",
    { class: "against", "aria-label": "Against it" },
    fact.others.map((side) =>
      el(
        "li",
        {},
        el("span", { class: "aside" }, "Against it: "),
        text(side.sentence),
        " ",
        notes.marks(side.citations),
        standingTags(side).flatMap((one) => [" ", one]),
        ...(side.standing === "party" && side.kind ? [" ", tag(worded(KIND, side.kind))] : []),
      ),
    ),
  );
}

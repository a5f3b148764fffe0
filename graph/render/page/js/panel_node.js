// What is known of an entity: names, description, facts with their sources, links.

function inReadingOrder(node) {
  return [...node.links].sort(
    (a, b) =>
      collator.compare(a.label, b.label) ||
      collator.compare(otherEnd(a, node).label, otherEnd(b, node).label) ||
      a.id - b.id,
  );
}

function linkList(title, node, links) {
  const items = links.map((edge) => el("li", {}, edgeButton(edge, node)));
  return section(title, el("ul", { class: "go-list" }, items));
}

// What did not hold at the date is listed too, apart.
function linkSections(node) {
  if (node.links.length === 0) return el("p", { class: "aside" }, "No links in this picture.");
  const links = inReadingOrder(node);
  const [holding, over] = [true, false].map((holds) =>
    links.filter((edge) => edge.holds === holds),
  );
  return [
    holding.length ? linkList(count(holding.length, "link"), node, holding) : null,
    over.length ? linkList(`Not in force ${inTime()}`, node, over) : null,
  ];
}

function nodePanel(node) {
  const notes = new Notes();
  const facts = node.facts.length ? section("Facts", factList(node.facts, notes)) : null;
  return [
    el("p", { class: "eyebrow" }, shapeGlyph(node.group), text(node.type || node.group.name)),
    el("h2", { dir: "auto" }, node.label),
    dateNotice(node, `No link of it was in force ${inTime()}, so the picture leaves it out.`),
    node.aliases.length
      ? el(
          "p",
          { class: "aliases" },
          "Also known as ",
          node.aliases.map((name, place) => [place ? ", " : "", text(name)]).flat(),
        )
      : null,
    node.description ? el("p", { class: "description", dir: "auto" }, node.description) : null,
    facts,
    linkSections(node),
    notes.section(),
    identifier(node.key),
  ];
}

function identifier(key) {
  if (!/^https?:/.test(key)) return null;
  return el("p", { class: "identifier" }, "Identifier ", link(key, key));
}

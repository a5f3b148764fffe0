// What is known of an entity: names, description, facts with their sources, links.

function inReadingOrder(node) {
  return [...node.links].sort(
    (a, b) =>
      collator.compare(a.label, b.label) ||
      collator.compare(otherEnd(a, node).label, otherEnd(b, node).label) ||
      a.id - b.id,
  );
}

function nodePanel(node) {
  const notes = new Notes();
  const facts = node.facts.length ? section("Facts", factList(node.facts, notes)) : null;
  const links = inReadingOrder(node).map((edge) => el("li", {}, edgeButton(edge, node)));
  return [
    el("p", { class: "eyebrow" }, shapeGlyph(node.group), text(node.type || node.group.name)),
    el("h2", { dir: "auto" }, node.label),
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
    links.length
      ? section(count(links.length, "link"), el("ul", { class: "go-list" }, links))
      : el("p", { class: "aside" }, "No links in this picture."),
    notes.section(),
    identifier(node.key),
  ];
}

function identifier(key) {
  if (!/^https?:/.test(key)) return null;
  return el("p", { class: "identifier" }, "Identifier ", link(key, key));
}

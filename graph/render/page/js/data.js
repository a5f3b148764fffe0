// The tables of the page, spread out into nodes and links that know each other.

const page = JSON.parse(byId("content").textContent);

const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

const groups = page.groups.map(([name, colour, shape], id) => ({
  id,
  name: capital(name),
  colour,
  shape,
  count: 0,
}));

const sources = page.sources.map(([title, iri, publisher, url, kind, original, published], id) => ({
  title,
  iri,
  publisher,
  url,
  kind,
  original: original ?? iri ?? `source ${id}`,
  published,
}));

const citations = page.citations.map(([source, says, quoted]) => ({
  source: sources[source],
  says,
  quoted,
}));

const cited = (numbers) => (numbers ?? []).map((number) => citations[number]);

// A copy and its original count as one.
const independent = (all) => new Set(all.map(({ source }) => source.original)).size;

const sides = (rows) =>
  (rows ?? []).map((row) => {
    const citations = cited(row.citations);
    return { standing: "stated", ...row, citations, count: independent(citations) };
  });

const facts = (rows) =>
  (rows ?? []).map((row) => ({
    standing: "stated",
    ...row,
    label: capital(row.label),
    citations: cited(row.citations),
    others: sides(row.other_sides),
  }));

const nodes = page.nodes.map(([key, label, x, y, group, type, more = {}], id) => ({
  id,
  key,
  label,
  x,
  y,
  group: groups[group],
  type: capital(page.types[type]),
  description: more.description ?? "",
  aliases: more.aliases ?? [],
  facts: facts(more.facts),
  links: [],
  holds: true,
  visible: true,
  focus: false,
}));

const edges = page.edges.map(([from, to, label, standing, count, more = {}], id) => ({
  ...more,
  id,
  from: nodes[from],
  to: nodes[to],
  label: page.labels[label],
  standing,
  count,
  citations: cited(more.citations),
  facts: facts(more.facts),
  others: sides(more.other_sides),
  since: more.from ?? null,
  until: more.until ?? null,
  start: moment(more.from),
  end: moment(more.until),
  dated: Boolean(moment(more.from) ?? moment(more.until)),
  holds: true, // at the date that is looked at
  wanted: true, // by the legend
  visible: true,
  bend: 0,
}));

for (const id of page.focus) nodes[id].focus = true;

for (const node of nodes) node.group.count += 1;

for (const edge of edges) {
  edge.from.links.push(edge);
  if (edge.to !== edge.from) edge.to.links.push(edge);
}

// Most linked first; the order in which labels find room and lists are read.
const ranked = [...nodes].sort(
  (a, b) => b.focus - a.focus || b.links.length - a.links.length || a.id - b.id,
);

const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);

// A sentence that begins with the given end where the graph offers one.
function sentence(edge, from = edge.from) {
  const said = from === edge.from ? edge.sentence : (edge.inverse_sentence ?? edge.sentence);
  return said ?? `${edge.from.label} — ${edge.label} — ${edge.to.label}`;
}

// Links between the same two nodes are bent apart, evenly to both sides.
function bendParallels() {
  const pairs = new Map();
  for (const edge of edges) {
    const [low, high] = [edge.from.id, edge.to.id].sort((a, b) => a - b);
    const pair = `${low} ${high}`;
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(edge);
  }
  for (const parallel of pairs.values()) {
    parallel.forEach((edge, place) => {
      const offset = place - (parallel.length - 1) / 2;
      edge.bend = edge.from.id <= edge.to.id ? offset : -offset;
      edge.place = place;
    });
  }
}

bendParallels();

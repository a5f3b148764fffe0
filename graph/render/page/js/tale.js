// The story of the picture, if it has one: connections, their sentences, the links that they tell.

const story = page.story ?? null;

// A sentence or a connection can be seen while any link of it can.
class Told {
  constructor(id, ends, links) {
    this.id = id;
    this.nodes = ends;
    this.edges = links;
  }

  get visible() {
    return this.edges.some((edge) => edge.visible);
  }

  get holds() {
    return this.edges.some((edge) => edge.holds);
  }
}

const bothEnds = (links) => [...new Set(links.flatMap((edge) => [edge.from, edge.to]))];

const connections = (story?.connections ?? []).map((connection, place) => {
  const id = String(place + 1);
  const sentences = connection.sentences.map((row, at) => {
    const links = row.links.map((number) => edges[number]);
    const told = new Told(`${id}.${at + 1}`, bothEnds(links), links);
    return Object.assign(told, { text: row.text, standing: row.standing, cited: row.citations });
  });
  const links = [...new Set(sentences.flatMap((sentence) => sentence.edges))];
  const told = new Told(
    id,
    connection.nodes.map((number) => nodes[number]),
    links,
  );
  return Object.assign(told, { title: connection.title, sentences });
});

const toldSentences = connections.flatMap((connection) => connection.sentences);

const sentencesTelling = (edge) => toldSentences.filter(({ edges: links }) => links.includes(edge));

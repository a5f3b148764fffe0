// What the reader has chosen: one thing to look at, what to hide, and a date.

const state = {
  selected: null, // {kind, item}, where kind is node, edge, sentence or connection
  hiddenGroups: new Set(),
  hiddenLines: new Set(),
  asOf: null, // a date as it is written; null for any time
};

const listeners = { selection: [], filter: [], time: [], rest: [] };

const on = (event, listener) => listeners[event].push(listener);

const tell = (event) => listeners[event].forEach((listener) => listener());

const endsOf = ({ kind, item }) =>
  kind === "node" ? [item] : kind === "edge" ? [item.from, item.to] : item.nodes;

const linksOf = ({ kind, item }) => (kind === "node" ? [] : kind === "edge" ? [item] : item.edges);

function select(kind, item) {
  if ((state.selected?.item ?? null) === item) return;
  state.selected = item ? { kind, item } : null;
  if (item) reveal(endsOf(state.selected), linksOf(state.selected));
  tell("selection");
}

const selectNode = (node) => select("node", node);

const selectEdge = (edge) => select("edge", edge);

const clearSelection = () => select(null, null);

// Whatever is opened is also shown: switches of the legend that hide it are lifted.  A date stays,
// and the panel says that the thing did not hold then.
function reveal(ends, links) {
  const groupsOff = ends.map((node) => node.group.id).filter((id) => state.hiddenGroups.has(id));
  const linesOff = LINES.filter((line) => state.hiddenLines.has(line.id) && links.some(line.has));
  if (groupsOff.length === 0 && linesOff.length === 0) return;
  for (const id of groupsOff) state.hiddenGroups.delete(id);
  for (const line of linesOff) state.hiddenLines.delete(line.id);
  applyFilter();
}

// An entity is there at a date if the picture is about it, if a link of it holds, or if it never
// had a link.
function applyDate() {
  const asked = state.asOf === null ? ALWAYS : periodOf(state.asOf);
  for (const edge of edges) edge.holds = meets(edge, asked);
  for (const node of nodes)
    node.holds = node.focus || node.links.length === 0 || node.links.some((edge) => edge.holds);
}

function applyFilter() {
  const hiding = LINES.filter((line) => state.hiddenLines.has(line.id));
  const off = (node) => state.hiddenGroups.has(node.group.id);
  for (const node of nodes) node.visible = node.holds && !off(node);
  for (const edge of edges) {
    edge.wanted = !off(edge.from) && !off(edge.to) && !hiding.some((line) => line.has(edge));
    edge.visible = edge.holds && edge.wanted;
  }
  tell("filter");
}

// A walk through time is told of once it rests: each step of it would be chatter, and browsers
// refuse an address that changes hundreds of times.
const REST = 300;

let resting = 0;

function showAsOf(written) {
  if (state.asOf === written) return;
  state.asOf = written;
  applyDate();
  applyFilter();
  tell("time");
  clearTimeout(resting);
  resting = setTimeout(tell, REST, "rest");
}

function toggle(hidden, id) {
  if (!hidden.delete(id)) hidden.add(id);
  applyFilter();
  const [shownNodes, shownEdges] = [shown(nodes), shown(edges)];
  announce(
    `${count(shownNodes.length, "entity", "entities")} and ${count(shownEdges.length, "link")} shown.`,
  );
}

const shown = (items) => items.filter((item) => item.visible);

// What stays bright while the rest steps back: a choice and what it touches.
function lit(choice) {
  if (!choice?.item.visible) return null;
  if (choice.kind !== "node")
    return { nodes: new Set(shown(endsOf(choice))), edges: new Set(shown(linksOf(choice))) };
  const touching = shown(choice.item.links);
  return {
    nodes: new Set([choice.item, ...touching.map((edge) => otherEnd(edge, choice.item))]),
    edges: new Set(touching),
  };
}

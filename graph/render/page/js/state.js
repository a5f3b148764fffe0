// What the reader has chosen: one thing to look at, and what to hide.

const state = {
  selected: null, // {kind: "node", item} or {kind: "edge", item}
  hiddenGroups: new Set(),
  hiddenLines: new Set(),
};

const listeners = { selection: [], filter: [] };

const on = (event, listener) => listeners[event].push(listener);

const tell = (event) => listeners[event].forEach((listener) => listener());

function select(kind, item) {
  if ((state.selected?.item ?? null) === item) return;
  state.selected = item ? { kind, item } : null;
  if (item) reveal(kind === "node" ? [item] : [item.from, item.to], kind === "edge" ? item : null);
  tell("selection");
}

const selectNode = (node) => select("node", node);

const selectEdge = (edge) => select("edge", edge);

const clearSelection = () => select(null, null);

// Whatever is opened is also shown: filters that hide it are lifted.
function reveal(ends, edge) {
  const hidden = ends.filter((node) => !node.visible);
  const lines = edge
    ? LINES.filter((line) => state.hiddenLines.has(line.id) && line.has(edge))
    : [];
  if (hidden.length === 0 && lines.length === 0) return;
  for (const node of hidden) state.hiddenGroups.delete(node.group.id);
  for (const line of lines) state.hiddenLines.delete(line.id);
  applyFilter();
}

function applyFilter() {
  const hiding = LINES.filter((line) => state.hiddenLines.has(line.id));
  for (const node of nodes) node.visible = !state.hiddenGroups.has(node.group.id);
  for (const edge of edges) {
    edge.visible = edge.from.visible && edge.to.visible && !hiding.some((line) => line.has(edge));
  }
  tell("filter");
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
  if (!choice) return null;
  if (choice.kind === "edge")
    return { nodes: new Set([choice.item.from, choice.item.to]), edges: new Set([choice.item]) };
  const touching = choice.item.links.filter((edge) => edge.visible);
  return {
    nodes: new Set([choice.item, ...touching.map((edge) => otherEnd(edge, choice.item))]),
    edges: new Set(touching),
  };
}

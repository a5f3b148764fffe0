// The choice in the address, so that a link to a page can point at one entity; Back goes back.

const inFrame = location.protocol === "about:";

function written() {
  const { selected } = state;
  if (!selected) return "";
  return selected.kind === "node"
    ? `#node=${encodeURIComponent(selected.item.key)}`
    : `#link=${selected.item.id}`;
}

function readAddress() {
  const [, kind, value] = /^#(node|link)=(.*)$/.exec(location.hash) ?? [];
  if (kind === "node") {
    return selectNode(nodes.find((node) => encodeURIComponent(node.key) === value) ?? null);
  }
  if (kind === "link") return selectEdge(edges[Number(value)] ?? null);
  return clearSelection();
}

function startAddress() {
  if (inFrame) return;
  readAddress();
  if (state.selected) show(state.selected);
  addEventListener("hashchange", () => {
    if (location.hash === written()) return;
    readAddress();
    if (state.selected) show(state.selected);
  });
  on("selection", () => {
    if (location.hash === written()) return;
    if (written()) location.hash = written();
    else history.pushState(null, "", location.pathname + location.search);
  });
}

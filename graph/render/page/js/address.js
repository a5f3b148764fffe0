// The choice and the date in the address, so that a link to a page can point at one entity as of
// one date; Back goes back.

const inFrame = location.protocol === "about:";

function written() {
  const { selected, asOf } = state;
  const parts = [];
  if (selected?.kind === "node") parts.push(`node=${encodeURIComponent(selected.item.key)}`);
  else if (selected?.kind === "edge") parts.push(`link=${selected.item.id}`);
  else if (selected) parts.push(`${selected.kind}=${selected.item.id}`);
  if (asOf !== null) parts.push(`as-of=${encodeURIComponent(asOf)}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

function readAddress() {
  const parts = new Map(
    location.hash
      .slice(1)
      .split("&")
      .map((part) => part.split("=", 2)),
  );
  const asOf = parts.get("as-of") ?? "";
  if (stepsByUnit.size > 0) showAsOf(moment(asOf) ? asOf : null);
  if (parts.has("node")) {
    const key = parts.get("node");
    return selectNode(nodes.find((node) => encodeURIComponent(node.key) === key) ?? null);
  }
  if (parts.has("link")) return selectEdge(edges[Number(parts.get("link"))] ?? null);
  const kind = Object.keys(STORY_KINDS).find((name) => parts.has(name));
  if (kind) return select(kind, findTold(kind, parts.get(kind)));
  return clearSelection();
}

// Dates that follow each other are one step back together.
let walking = false;

function writeAddress(dated) {
  if (location.hash === written()) return;
  const address = written() || location.pathname + location.search;
  if (dated && walking) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  walking = dated;
}

function startAddress() {
  if (inFrame) return;
  readAddress();
  if (state.selected) show(state.selected);
  addEventListener("hashchange", () => {
    walking = false;
    if (location.hash === written()) return;
    readAddress();
    if (state.selected) show(state.selected);
  });
  on("selection", () => writeAddress(false));
  on("rest", () => writeAddress(true));
}

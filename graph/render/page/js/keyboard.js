// The picture by keyboard: arrows walk from node to linked node.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// How badly a place fits a direction: far away costs, aside costs more; behind is refused.
function detour(from, to, [dx, dy]) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const ahead = x * dx + y * dy;
  const aside = Math.abs(x * dy - y * dx);
  return ahead <= 0 || aside > 1.8 * ahead ? Infinity : ahead + 2 * aside;
}

function neighbourTowards(node, direction) {
  const from = drawnNode(node);
  let best = null;
  let least = Infinity;
  for (const edge of node.links) {
    const other = otherEnd(edge, node);
    const cost = edge.visible ? detour(from, drawnNode(other), direction) : Infinity;
    if (cost >= least) continue;
    best = other;
    least = cost;
  }
  return best;
}

function walk(direction) {
  const { selected } = state;
  const [here] = selected ? endsOf(selected) : [];
  const next = here?.visible
    ? neighbourTowards(here, direction)
    : ranked.find((node) => node.visible);
  if (!next) return announce("No linked entity in that direction.");
  selectNode(next);
  bringIntoSight(state.selected);
}

const CANVAS_KEYS = {
  "+": () => zoom(1.3),
  "=": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fit(),
  Enter: () => state.selected && focusPanel(),
};

function startKeyboard() {
  byId("canvas").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (!direction && !CANVAS_KEYS[event.key]) return;
    event.preventDefault();
    if (direction) walk(direction);
    else CANVAS_KEYS[event.key]();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target === byId("search") || !state.selected) return;
    const inPanel = byId("panel-body").contains(event.target);
    clearSelection();
    if (inPanel) byId("canvas").focus();
  });
}

// What is under the pointer: a node, its name, a link; with room for a finger.

const FINGER = 12;

const inside = ({ x, y }, box) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

// The nearest node within reach of a place, and how far its rim is, in pixels of the screen.
function nodeNear(place, reach) {
  const scale = network.getScale();
  const p = network.DOMtoCanvas(place);
  let best = null;
  let nearest = reach / scale;
  for (const node of nodes) {
    if (!node.visible) continue;
    const { x, y } = drawnNode(node);
    const away = Math.hypot(p.x - x, p.y - y) - radius(node);
    if (away >= nearest) continue;
    best = node;
    nearest = away;
  }
  return best && { kind: "node", item: best, away: nearest * scale };
}

function labelAt(place) {
  return ranked.find((node) => node.visible && node.labelBox && inside(place, node.labelBox));
}

function markAt(place) {
  return edges.find((edge) => edge.visible && edge.markBox && inside(place, edge.markBox));
}

function edgeNear(place) {
  const scale = network.getScale();
  const p = network.DOMtoCanvas(place);
  let best = null;
  let nearest = FINGER / scale;
  for (const edge of edges) {
    if (!edge.visible) continue;
    const away = distanceToEdge(p, edge);
    if (away >= nearest) continue;
    best = edge;
    nearest = away;
  }
  return best && { kind: "edge", item: best, away: nearest * scale };
}

// What is drawn there comes first: a node, a mark, a name; else whatever is nearest.
function pick(place) {
  const node = nodeNear(place, FINGER);
  if (node && node.away <= 0) return node;
  const marked = markAt(place);
  if (marked) return { kind: "edge", item: marked };
  const named = labelAt(place);
  if (named) return { kind: "node", item: named };
  const edge = edgeNear(place);
  if (!node || !edge) return node ?? edge;
  return edge.away < node.away ? edge : node;
}

function startPicking() {
  const canvas = byId("drawing");
  network.on("click", ({ pointer }) => {
    const found = pick(pointer.DOM);
    select(found?.kind ?? null, found?.item ?? null);
  });
  const hover = (node) => {
    if ((hovered?.item ?? null) === node) return;
    hovered = node ? { kind: "node", item: node } : null;
    canvas.classList.toggle("is-over", Boolean(node));
    network.redraw();
  };
  if (!matchMedia("(hover: hover)").matches || nodes.length > LARGE) return;
  canvas.addEventListener("mousemove", (event) => {
    if (event.buttons) return;
    const frame = canvas.getBoundingClientRect();
    const over = nodeNear({ x: event.clientX - frame.left, y: event.clientY - frame.top }, 2);
    hover(over?.item ?? null);
  });
  canvas.addEventListener("mouseleave", () => hover(null));
}

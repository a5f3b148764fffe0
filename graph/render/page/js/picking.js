// What is under the pointer: a node, its name, a link; with room for a finger.

const FINGER = 12;

function nodeAt(place, reach) {
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
  return best;
}

function labelAt({ x, y }) {
  const over = (box) => box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return ranked.find((node) => node.visible && over(node.labelBox)) ?? null;
}

function edgeAt(place) {
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
  return best;
}

function pick(place) {
  const node = nodeAt(place, 2) ?? labelAt(place);
  if (node) return { kind: "node", item: node };
  const edge = edgeAt(place);
  if (edge) return { kind: "edge", item: edge };
  const near = nodeAt(place, FINGER);
  return near ? { kind: "node", item: near } : null;
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
    hover(nodeAt({ x: event.clientX - frame.left, y: event.clientY - frame.top }, 2));
  });
  canvas.addEventListener("mouseleave", () => hover(null));
}

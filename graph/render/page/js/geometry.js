// Where things are: canvas units are the layout's pixels at zoom 1.

const drawnNode = (node) => network.body.nodes[node.id];

const drawnEdge = (edge) => network.body.edges[edge.id];

// Nodes and lines shrink and grow less than the space between them.
let growth = 1;

const growthAt = (scale) => (scale < 1 ? Math.max(1, (0.9 / scale) ** 0.6) : scale ** -0.7);

const weight = (node) =>
  Math.min(9 + 3.2 * Math.sqrt(node.links.length) + (node.focus ? 4 : 0), 34);

const radius = (node) => weight(node) * growth;

// A link from a node to itself is a circle beside it.
function loopPoint(edge, t) {
  const [x, y, size] = drawnEdge(edge).edgeType._getCircleData();
  const { x: fromX, y: fromY } = drawnNode(edge.from);
  const away = Math.atan2(y - fromY, x - fromX) + (t - 0.5) * 2 * Math.PI;
  return { x: x + size * Math.cos(away), y: y + size * Math.sin(away) };
}

function pointOn(edge, t) {
  if (edge.from === edge.to) return loopPoint(edge, t);
  if (edge.bend !== 0) return drawnEdge(edge).edgeType.getPoint(t);
  const [a, b] = [drawnNode(edge.from), drawnNode(edge.to)];
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

const straight = (edge) => edge.from !== edge.to && edge.bend === 0;

function path(edge) {
  const steps = straight(edge) ? 1 : 16;
  return Array.from({ length: steps + 1 }, (_, step) => pointOn(edge, step / steps));
}

function distanceToSegment(p, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

function distanceToEdge(p, edge) {
  const points = path(edge);
  return Math.min(...points.slice(1).map((end, place) => distanceToSegment(p, points[place], end)));
}

// The part of the canvas that can be seen, with a margin in canvas units.
function viewport(margin = 0) {
  const { clientWidth, clientHeight } = byId("canvas");
  const low = network.DOMtoCanvas({ x: 0, y: 0 });
  const high = network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  return (p) =>
    p.x > low.x - margin && p.x < high.x + margin && p.y > low.y - margin && p.y < high.y + margin;
}

// Names on the canvas: readable at every zoom, never over each other, best-linked nodes first.

const LABEL_LENGTH = 44;

const LABEL_WIDTH = 24;

const FEW = 24; // nodes up to which every one shows its name, whatever it covers

const SMALL = 0.75; // below this zoom, as on a narrow screen, names give way again

function breakInTwo(label) {
  const short = shorten(label.replace(/\s+/g, " "), LABEL_LENGTH);
  if (short.length <= LABEL_WIDTH) return [short];
  const spaces = [...short.matchAll(/ /g)].map((found) => found.index);
  const middle = short.length / 2;
  const [best] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined
    ? [shorten(short, LABEL_WIDTH)]
    : [short.slice(0, best), short.slice(best + 1)];
}

const fontOf = (label) => `${label.weight} ${label.size}px ${colours.font}`;

// Measured once for each node, in pixels of the screen.
function labelOf(ctx, node) {
  if (node.drawnLabel?.font === colours.font) return node.drawnLabel;
  const major = node.focus || weight(node) > 22;
  const label = {
    lines: breakInTwo(node.label),
    size: major ? 14 : 12,
    weight: major ? 600 : 400,
    font: colours.font,
  };
  ctx.font = fontOf(label);
  label.width = Math.max(...label.lines.map((line) => ctx.measureText(line).width)) + 4;
  label.leading = label.size * 1.2;
  label.height = label.leading * label.lines.length;
  node.drawnLabel = label;
  return label;
}

// Around the node, below it first.
function placesOf(node, label, at, size) {
  const down = size + 3 + label.height / 2;
  const aside = size + 5 + label.width / 2;
  const near = 0.6 * size + 2;
  const places = [
    [0, down],
    [0, -down],
    [aside, 0],
    [-aside, 0],
    [near + label.width / 2, near + label.height / 2],
    [-near - label.width / 2, near + label.height / 2],
    [near + label.width / 2, -near - label.height / 2],
    [-near - label.width / 2, -near - label.height / 2],
  ];
  return places.map(([dx, dy]) => boxAround(at.x + dx, at.y + dy, label.width, label.height, node));
}

function writeLabel(ctx, label, box) {
  ctx.font = fontOf(label);
  ctx.fillStyle = colours.ink;
  label.lines.forEach((line, place) => {
    const y = box.top + label.leading * (place + 0.5);
    ctx.strokeText(line, box.x, y);
    ctx.fillText(line, box.x, y);
  });
}

function isOnCanvas(box) {
  const { clientWidth, clientHeight } = byId("canvas");
  return (
    box.left > 2 && box.top > 2 && box.right < clientWidth - 2 && box.bottom < clientHeight - 2
  );
}

// A name finds free room; one that matters most may cover nodes, and the chosen one anything.
function roomFor(node, label, at, scale, taken) {
  const places = placesOf(node, label, at, radius(node) * scale).filter(isOnCanvas);
  const free = places.find((box) => taken.free(box, node));
  if (free) return free;
  if (state.selected?.item === node) return places[0] ?? null;
  const all = nodes.length <= FEW && scale >= SMALL;
  if (label.weight === 400 && !all) return null;
  const overNodes = places.find((box) => taken.free(box, node, (other) => other.isName));
  return overNodes ?? (all ? (places[0] ?? null) : null);
}

// Places and writes names; ctx is in pixels of the screen here.
function drawLabels(ctx, chosen, scale, taken) {
  for (const node of nodes) node.labelBox = null;
  const inSight = viewport(60 / scale);
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = colours.paper;
  for (const node of ranked) {
    if (!node.visible || (chosen && !chosen.nodes.has(node)) || !inSight(drawnNode(node))) continue;
    const label = labelOf(ctx, node);
    const box = roomFor(node, label, network.canvasToDOM(drawnNode(node)), scale, taken);
    if (!box) continue;
    taken.take({ ...box, isName: true });
    node.labelBox = box;
    writeLabel(ctx, label, box);
  }
}

// What a lit link says, where there is room for it.
function drawLinkLabels(ctx, chosen, taken) {
  ctx.font = `400 11px ${colours.font}`;
  ctx.fillStyle = colours.muted;
  for (const edge of chosen.edges) {
    const label = shorten(edge.label, 30);
    const at = network.canvasToDOM(pointOn(edge, 0.5));
    const lift = hasMark(edge) ? 15 : 0;
    const box = boxAround(at.x, at.y - lift, ctx.measureText(label).width + 6, 14, edge);
    if (!taken.free(box, edge)) continue;
    taken.take(box);
    ctx.strokeText(label, box.x, box.y);
    ctx.fillText(label, box.x, box.y);
  }
}

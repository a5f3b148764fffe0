// Names on the canvas: readable at every zoom, never over each other, best-linked nodes first.

const LABEL_LENGTH = 44;

const LABEL_WIDTH = 24;

const CELL = 64;

function breakInTwo(label) {
  const short = shorten(label.replace(/\s+/g, " "), LABEL_LENGTH);
  if (short.length <= LABEL_WIDTH) return [short];
  const spaces = [...short.matchAll(/ /g)].map((found) => found.index);
  const middle = short.length / 2;
  const [best] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? [shorten(short, LABEL_WIDTH)] : [short.slice(0, best), short.slice(best + 1)];
}

const fontOf = (label) => `${label.weight} ${label.size}px ${colours.font}`;

// Measured once for each node, in pixels of the screen.
function labelOf(ctx, node) {
  if (node.drawnLabel?.font === colours.font) return node.drawnLabel;
  const major = node.focus || radius(node) > 22;
  const label = { lines: breakInTwo(node.label), size: major ? 14 : 12, weight: major ? 600 : 400, font: colours.font };
  ctx.font = fontOf(label);
  label.width = Math.max(...label.lines.map((line) => ctx.measureText(line).width)) + 4;
  label.leading = label.size * 1.2;
  label.height = label.leading * label.lines.length;
  node.drawnLabel = label;
  return label;
}

// Rectangles already taken, found through the cells of the screen that they touch.
class Taken {
  constructor() {
    this.cells = new Map();
  }

  *keys(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x} ${y}`;
    }
  }

  free(box, owner) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const apart =
          box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom;
        if (!apart && other.owner !== owner) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

function boxAround(x, y, width, height, owner) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2, x, y, owner };
}

// Below, above, right, left of the node: the first place that is free.
function placesOf(node, label, at, size) {
  const gap = size + 3;
  const down = gap + label.height / 2;
  const aside = gap + label.width / 2 + 2;
  return [[0, down], [0, -down], [aside, 0], [-aside, 0]].map(([dx, dy]) =>
    boxAround(at.x + dx, at.y + dy, label.width, label.height, node),
  );
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

// Places and writes names; ctx is in pixels of the screen here.
function drawLabels(ctx, chosen, scale) {
  for (const node of nodes) node.labelBox = null;
  const inSight = viewport(60 / scale);
  const candidates = ranked.filter((node) => node.visible && (!chosen || chosen.nodes.has(node)) && inSight(drawnNode(node)));
  const taken = new Taken();
  const places = new Map(candidates.map((node) => [node, network.canvasToDOM(drawnNode(node))]));
  for (const [node, at] of places) {
    const side = radius(node) * scale * 1.7;
    if (side > 9) taken.take(boxAround(at.x, at.y, side, side, node));
  }
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = colours.paper;
  for (const [node, at] of places) {
    const label = labelOf(ctx, node);
    const options = placesOf(node, label, at, radius(node) * scale);
    const urgent = chosen && state.selected?.item === node;
    const box = options.find((place) => taken.free(place, node)) ?? (urgent ? options[0] : null);
    if (!box) continue;
    taken.take(box);
    node.labelBox = box;
    writeLabel(ctx, label, box);
  }
  return taken;
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

// Room on the screen: what is drawn there already, found through the cells that it touches.

const CELL = 64;

class Taken {
  constructor() {
    this.cells = new Map();
  }

  *keys(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1)
        yield `${x} ${y}`;
    }
  }

  free(box, owner, counts = () => true) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const apart =
          box.right <= other.left ||
          box.left >= other.right ||
          box.bottom <= other.top ||
          box.top >= other.bottom;
        if (!apart && other.owner !== owner && counts(other)) return false;
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
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
    x,
    y,
    owner,
  };
}

// Nodes in sight take their room first, so that neither marks nor names cover them.
function roomAroundNodes(scale) {
  const taken = new Taken();
  const inSight = viewport(40 / scale);
  for (const node of nodes) {
    if (!node.visible || !inSight(drawnNode(node))) continue;
    const at = network.canvasToDOM(drawnNode(node));
    const side = radius(node) * scale * 1.7;
    taken.take({ ...boxAround(at.x, at.y, side, side, node), isNode: true });
  }
  return taken;
}

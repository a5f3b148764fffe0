// The whole picture as an image: the title above, all that is shown, the legend below.

const IMAGE = { ratio: 2, side: 2400, edge: 90, pad: 24, title: 60, row: 28 };

// Everything shown, at the size at which names have room, or as large as an image may be.
function imageRoom() {
  const places = shown(nodes).map(drawnNode);
  const [left, right] = extent(places.map((place) => place.x));
  const [top, bottom] = extent(places.map((place) => place.y));
  const most = IMAGE.side - 2 * IMAGE.edge;
  const scale = Math.min(1, most / (right - left), most / (bottom - top));
  return {
    scale,
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    width: Math.round(Math.max(720, (right - left) * scale + 2 * IMAGE.edge)),
    height: Math.round(Math.max(360, (bottom - top) * scale + 2 * IMAGE.edge)),
  };
}

function lookAt(view) {
  network.redraw();
  network.moveTo({ ...view, animation: false });
  network.redraw();
}

function copyOf(canvas) {
  const copy = el("canvas", { width: canvas.width, height: canvas.height });
  copy.getContext("2d").drawImage(canvas, 0, 0);
  return copy;
}

// The canvas is made large, drawn, copied and put back before the browser paints it again.
function drawnWhole({ width, height, scale, position }) {
  const box = byId("canvas");
  const before = { scale: network.getScale(), position: network.getViewPosition() };
  const { selected } = state;
  const pointed = hovered;
  state.selected = null;
  hovered = null;
  Object.assign(box.style, { inset: "auto", width: `${width}px`, height: `${height}px` });
  network.canvas._determinePixelRatio = () => IMAGE.ratio;
  try {
    lookAt({ scale, position });
    return copyOf(network.canvas.frame.canvas);
  } finally {
    delete network.canvas._determinePixelRatio;
    box.removeAttribute("style");
    state.selected = selected;
    hovered = pointed;
    lookAt(before);
  }
}

function drawShape(ctx, group, x, y) {
  ctx.save();
  ctx.translate(x, y - 8);
  ctx.fillStyle = group.colour;
  ctx.fill(new Path2D(SHAPES[group.shape] ?? SHAPES.dot));
  ctx.restore();
}

function drawLineSample(ctx, id, x, y) {
  const middle = { x: x + 24, y };
  ctx.beginPath();
  ctx.setLineDash(DASHES[id] ?? []);
  ctx.moveTo(x, y);
  ctx.lineTo(x + 48, y);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = id === "unsourced" ? colours.faint : colours.line;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = "center";
  if (MARKS[id]) drawBadge(ctx, middle, MARKS[id]);
  if (id === "unsourced") drawRing(ctx, middle);
  if (id === "ended") drawBars(ctx, middle, 0);
  ctx.textAlign = "start";
}

// What the legend of the image names: only what can be seen in it.
function imageLegend() {
  const [entities, links] = [shown(nodes), shown(edges)];
  const types = typesInOrder().filter((group) => entities.some((node) => node.group === group));
  return [
    types.map((group) => ({
      name: group.name,
      wide: 16,
      draw: (ctx, x, y) => drawShape(ctx, group, x, y),
    })),
    LINES.filter((line) => links.some(line.has)).map((line) => ({
      name: line.name,
      wide: 48,
      draw: (ctx, x, y) => drawLineSample(ctx, line.id, x, y),
    })),
  ].filter((items) => items.length > 0);
}

const legendFont = () => `400 13px ${colours.font}`;

// Each kind of sign begins a row of its own; rows are filled from the left.
function placeLegend(ctx, lists, width) {
  ctx.font = legendFont();
  const placed = [];
  let row = -1;
  for (const items of lists) {
    let x = Infinity;
    for (const item of items) {
      const wide = item.wide + 8 + ctx.measureText(item.name).width + 24;
      if (x + wide > width - IMAGE.pad + 24) [x, row] = [IMAGE.pad, row + 1];
      placed.push({ ...item, x, row });
      x += wide;
    }
  }
  return { placed, rows: row + 1 };
}

// The title, and below it the date, since an image travels without the slider.
function writeTitle(ctx, width) {
  const most = Math.floor((width - 2 * IMAGE.pad) / 11);
  const dated = state.asOf !== null;
  ctx.fillStyle = colours.ink;
  ctx.font = `600 20px ${colours.font}`;
  ctx.fillText(shorten(page.title, most), IMAGE.pad, dated ? 24 : 30, width - 2 * IMAGE.pad);
  if (!dated) return;
  ctx.fillStyle = colours.muted;
  ctx.font = legendFont();
  ctx.fillText(`${capital(inTime())}: ${timeInNumbers()}`, IMAGE.pad, 48, width - 2 * IMAGE.pad);
}

function writeLegend(ctx, placed, top) {
  for (const { draw, name, wide, x, row } of placed) {
    const y = top + IMAGE.row * (row + 0.5);
    draw(ctx, x, y);
    ctx.font = legendFont();
    ctx.fillStyle = colours.ink;
    ctx.fillText(name, x + wide + 8, y);
  }
}

function wholeImage() {
  const room = imageRoom();
  const drawn = drawnWhole(room);
  const measure = el("canvas").getContext("2d");
  const { placed, rows } = placeLegend(measure, imageLegend(), room.width);
  const height = IMAGE.title + room.height + rows * IMAGE.row + IMAGE.pad;
  const image = el("canvas", { width: room.width * IMAGE.ratio, height: height * IMAGE.ratio });
  const ctx = image.getContext("2d");
  ctx.scale(IMAGE.ratio, IMAGE.ratio);
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, room.width, height);
  ctx.textBaseline = "middle";
  writeTitle(ctx, room.width);
  ctx.drawImage(drawn, 0, IMAGE.title, room.width, room.height);
  writeLegend(ctx, placed, IMAGE.title + room.height);
  return image;
}

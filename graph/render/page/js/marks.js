// Marks on links, so that standing never rests on colour or dash alone.

const MARKS_IN_SIGHT = 160;

const hasMark = (edge) => Boolean(MARKS[edge.standing]) || edge.count === 0 || edge.until !== null;

function drawBadge(ctx, at, sign) {
  ctx.font = `600 11px ${colours.font}`;
  const width = Math.max(15, ctx.measureText(sign).width + 10);
  ctx.beginPath();
  ctx.roundRect(at.x - width / 2, at.y - 7.5, width, 15, 7.5);
  ctx.fillStyle = colours.card;
  ctx.fill();
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = colours.warn;
  ctx.stroke();
  ctx.fillStyle = colours.warn;
  ctx.fillText(sign, at.x, at.y + 0.5);
}

function drawRing(ctx, at) {
  ctx.beginPath();
  ctx.arc(at.x, at.y, 3.5, 0, 2 * Math.PI);
  ctx.fillStyle = colours.paper;
  ctx.fill();
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = colours.muted;
  ctx.stroke();
}

// Two bars across the link, as at the end of a piece of music.
function drawBars(ctx, at, along) {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(along);
  ctx.beginPath();
  for (const x of [-2, 2]) {
    ctx.moveTo(x, -5);
    ctx.lineTo(x, 5);
  }
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colours.muted;
  ctx.stroke();
  ctx.restore();
}

// From the middle of the link outwards.
const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) =>
  step ? [0.5 - 0.05 * step, 0.5 + 0.05 * step] : [0.5],
);

// The nearest place to the middle where nothing is drawn yet.  A mark that must be seen may cover
// another mark, at worst an end of its own link, and never a node that it does not speak of.
function roomForMark(edge, width, taken, must) {
  const boxes = STEPS.map((t) => {
    const at = network.canvasToDOM(pointOn(edge, t));
    return { ...boxAround(at.x, at.y, width, 15, edge), t };
  });
  const own = (other) => other.owner === edge.from || other.owner === edge.to;
  const allowed = must
    ? [() => true, (other) => other.isNode, (other) => other.isNode && !own(other)]
    : [() => true];
  for (const counts of allowed) {
    const free = boxes.find((box) => taken.free(box, null, counts));
    if (free) return free;
  }
  return null;
}

function drawBarsOn(ctx, edge, taken) {
  const free = roomForMark(edge, 12, taken, true);
  if (!free) return;
  taken.take(free);
  const [a, b] = [-0.02, 0.02].map((step) => network.canvasToDOM(pointOn(edge, free.t + step)));
  drawBars(ctx, free, Math.atan2(b.y - a.y, b.x - a.x));
}

function drawMark(ctx, edge, taken, must) {
  const sign = MARKS[edge.standing];
  if (sign || edge.count === 0) {
    const free = roomForMark(edge, sign?.length > 1 ? 34 : 15, taken, must);
    if (!free) return;
    taken.take(free);
    edge.markBox = free;
    if (sign) drawBadge(ctx, free, sign);
    else drawRing(ctx, free);
  }
  if (edge.until && must) drawBarsOn(ctx, edge, taken);
}

// Too many marks at once would hide the picture: then only those of what is lit are drawn.
function drawMarks(ctx, chosen, scale, taken) {
  for (const edge of edges) edge.markBox = null;
  const inSight = viewport();
  const candidates = (chosen ? [...chosen.edges] : edges).filter(
    (edge) => edge.visible && hasMark(edge) && inSight(pointOn(edge, 0.5)),
  );
  const signs = candidates.filter((edge) => MARKS[edge.standing]);
  const drawn = candidates.length <= MARKS_IN_SIGHT ? candidates : signs;
  if (drawn.length > MARKS_IN_SIGHT && !chosen) return;
  for (const edge of drawn) drawMark(ctx, edge, taken, Boolean(chosen) || scale > 0.5);
}

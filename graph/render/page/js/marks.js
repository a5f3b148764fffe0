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
function drawBars(ctx, edge) {
  const [a, b] = [0.62, 0.66].map((t) => network.canvasToDOM(pointOn(edge, t)));
  const along = Math.atan2(b.y - a.y, b.x - a.x);
  ctx.save();
  ctx.translate(a.x, a.y);
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

// Near the middle of the link, where nothing is drawn yet.
function roomForMark(edge, width, taken) {
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const at = network.canvasToDOM(pointOn(edge, t));
    const box = boxAround(at.x, at.y, width, 15, edge);
    if (taken.free(box, edge)) return box;
  }
  return null;
}

function drawMark(ctx, edge, taken, must) {
  if (edge.until && must) drawBars(ctx, edge);
  const sign = MARKS[edge.standing];
  if (!sign && edge.count > 0) return;
  const free = roomForMark(edge, sign?.length > 1 ? 34 : 15, taken);
  if (!free && !must) return;
  const at = free ?? network.canvasToDOM(pointOn(edge, 0.5));
  if (free) taken.take(free);
  if (sign) drawBadge(ctx, at, sign);
  else drawRing(ctx, at);
}

// Too many marks at once would hide the picture: then only those of what is lit are drawn.
function drawMarks(ctx, chosen, scale, taken) {
  const inSight = viewport();
  const candidates = (chosen ? [...chosen.edges] : edges).filter(
    (edge) => edge.visible && hasMark(edge) && inSight(pointOn(edge, 0.5)),
  );
  const signs = candidates.filter((edge) => MARKS[edge.standing]);
  const drawn = candidates.length <= MARKS_IN_SIGHT ? candidates : signs;
  if (drawn.length > MARKS_IN_SIGHT && !chosen) return;
  for (const edge of drawn) drawMark(ctx, edge, taken, Boolean(chosen) || scale > 0.5);
}

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

function drawMark(ctx, edge) {
  const at = network.canvasToDOM(pointOn(edge, 0.5));
  if (edge.until) drawBars(ctx, edge);
  if (edge.count === 0 && !MARKS[edge.standing]) drawRing(ctx, at);
  if (MARKS[edge.standing]) drawBadge(ctx, at, MARKS[edge.standing]);
}

// Too many marks at once would hide the picture: then only those of what is lit are drawn.
function drawMarks(ctx, chosen) {
  const inSight = viewport();
  const candidates = (chosen ? [...chosen.edges] : edges).filter(
    (edge) => edge.visible && hasMark(edge) && inSight(pointOn(edge, 0.5)),
  );
  const signs = candidates.filter((edge) => MARKS[edge.standing]);
  const drawn = candidates.length <= MARKS_IN_SIGHT ? candidates : signs;
  if (drawn.length > MARKS_IN_SIGHT && !chosen) return;
  for (const edge of drawn) drawMark(ctx, edge);
}

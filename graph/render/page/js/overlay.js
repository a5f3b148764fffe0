// Drawn over vis-network's own picture: a veil over what is not lit, marks, rings and names.

let hovered = null;

// vis-network hands over a context in canvas units; names and marks are drawn in screen pixels.
function inScreenPixels(ctx, draw) {
  const ratio = network.canvas.pixelRatio;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.setLineDash([]);
  draw();
  ctx.restore();
}

function drawVeil(ctx) {
  const { clientWidth, clientHeight } = byId("canvas");
  inScreenPixels(ctx, () => {
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = colours.paper;
    ctx.fillRect(0, 0, clientWidth, clientHeight);
  });
}

function drawHalo(ctx, edge, scale) {
  ctx.save();
  ctx.beginPath();
  path(edge).forEach((point, place) =>
    place ? ctx.lineTo(point.x, point.y) : ctx.moveTo(point.x, point.y),
  );
  ctx.globalAlpha = 0.3;
  ctx.lineWidth = 8 / scale;
  ctx.lineCap = "round";
  ctx.setLineDash([]);
  ctx.strokeStyle = colours.accent;
  ctx.stroke();
  ctx.restore();
}

function drawRingAround(ctx, node, scale, colour, width) {
  const { x, y } = drawnNode(node);
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radius(node) + 4 / scale, 0, 2 * Math.PI);
  ctx.setLineDash([]);
  ctx.lineWidth = width / scale;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.restore();
}

function drawLit(ctx, chosen) {
  for (const edge of chosen.edges) {
    drawnEdge(edge).draw(ctx);
    drawnEdge(edge).drawArrows(ctx);
  }
  for (const node of chosen.nodes) drawnNode(node).draw(ctx);
}

function drawOverlay(ctx) {
  const scale = network.getScale();
  const selected = state.selected?.item.visible ? state.selected : null;
  const chosen = lit(hovered ?? selected);
  if (chosen) drawVeil(ctx);
  for (const edge of selected ? shown(linksOf(selected)) : []) drawHalo(ctx, edge, scale);
  if (chosen) drawLit(ctx, chosen);
  for (const node of nodes) {
    if (node.focus && node.visible) drawRingAround(ctx, node, scale, colours.ink, 1.5);
  }
  if (selected?.kind === "node") drawRingAround(ctx, selected.item, scale, colours.accent, 3);
  inScreenPixels(ctx, () => {
    const taken = roomAroundNodes(scale);
    drawMarks(ctx, chosen, scale, taken);
    drawLabels(ctx, chosen, scale, taken);
    if (chosen && chosen.edges.size <= 40) drawLinkLabels(ctx, chosen, taken);
  });
}

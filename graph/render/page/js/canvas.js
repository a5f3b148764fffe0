// The canvas: nodes and links as vis-network draws them, standing still where they were placed.

const LARGE = 1500;

let network = null;

let drawing = null; // {nodes, edges}: what vis-network holds

function nodeLook(node) {
  return {
    id: node.id,
    hidden: !node.visible,
    size: radius(node),
    color: { background: node.group.colour, border: colours.paper },
  };
}

const lineWidth = (edge) => (edge.count === 0 ? 1 : 1.5);

function dashesOf(edge) {
  const dashes = DASHES[edge.standing] ?? [];
  return dashes.length ? dashes.map((length) => length * growth) : false;
}

function edgeLook(edge) {
  const unsourced = edge.count === 0;
  return {
    id: edge.id,
    hidden: !edge.visible,
    color: {
      color: unsourced ? colours.faint : colours.line,
      opacity: edge.standing === "deprecated" ? 0.7 : 1,
    },
    width: lineWidth(edge) * growth,
  };
}

function drawNode(node) {
  return {
    ...nodeLook(node),
    x: node.x,
    y: node.y,
    shape: SHAPES[node.group.shape] ? node.group.shape : "dot",
  };
}

function drawEdge(edge) {
  const roundness = Math.min(Math.abs(edge.bend) * 0.22, 1.2);
  return {
    ...edgeLook(edge),
    from: edge.from.id,
    to: edge.to.id,
    dashes: dashesOf(edge),
    smooth: straight(edge)
      ? false
      : { enabled: true, type: edge.bend > 0 ? "curvedCW" : "curvedCCW", roundness },
    selfReference: { size: 14 + 7 * edge.place, angle: Math.PI / 4, renderBehindTheNode: false },
  };
}

function options() {
  const large = nodes.length > LARGE;
  return {
    autoResize: true,
    layout: { improvedLayout: false },
    physics: { enabled: false },
    interaction: {
      selectable: false,
      keyboard: false,
      hover: false,
      tooltipDelay: 1e9,
      hideEdgesOnDrag: large,
      hideEdgesOnZoom: large,
      zoomSpeed: 0.6,
    },
    nodes: { chosen: false, borderWidth: 1.5, borderWidthSelected: 1.5, labelHighlightBold: false },
    edges: {
      chosen: false,
      hoverWidth: 0,
      selectionWidth: 0,
      arrows: { to: { enabled: page.directed, scaleFactor: 0.45 } },
      arrowStrikethrough: false,
    },
  };
}

function startCanvas() {
  drawing = {
    nodes: new vis.DataSet(nodes.map(drawNode)),
    edges: new vis.DataSet(edges.map(drawEdge)),
  };
  network = new vis.Network(byId("drawing"), drawing, options());
  network.canvas.frame.tabIndex = -1; // the canvas around it takes the keys
  network.on("beforeDrawing", grow);
  network.on("afterDrawing", drawOverlay);
  on("filter", refreshVisible);
  on("selection", () => network.redraw());
  fit(false);
}

// vis-network scales everything alike; sizes are put right before each drawing at a new zoom.
function grow(ctx) {
  const wanted = growthAt(network.getScale());
  if (Math.abs(wanted / growth - 1) < 0.01) return;
  growth = wanted;
  for (const node of nodes) {
    const { shape, options: look } = drawnNode(node);
    look.size = radius(node);
    shape.refreshNeeded = true;
    shape.resize(ctx, false, false, { size: look.size });
  }
  for (const edge of edges) {
    const look = drawnEdge(edge).options;
    look.width = lineWidth(edge) * growth;
    look.dashes = dashesOf(edge);
  }
}

// Told to the drawn things themselves: through the data sets thousands of links take a second.
function refreshVisible() {
  for (const node of nodes) drawnNode(node).options.hidden = !node.visible;
  for (const edge of edges) drawnEdge(edge).options.hidden = !edge.visible;
  network._updateVisibleIndices();
  network.redraw();
}

function refreshColours() {
  if (!network) return;
  drawing.nodes.update(nodes.map(nodeLook));
  drawing.edges.update(edges.map(edgeLook));
}

const animation = (wanted = true) =>
  wanted && !calm.matches && nodes.length <= LARGE
    ? { duration: 320, easingFunction: "easeInOutQuad" }
    : false;

// Room for names around what is framed, and for the tools below.
const MARGIN = { x: 72, top: 28, bottom: 40 };

const extent = (values) =>
  values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );

// Shows the given nodes as large as they fit, up to a scale.
function frame(framed, largest, animated) {
  const places = framed.map(drawnNode);
  const { clientWidth, clientHeight } = byId("canvas");
  if (places.length === 0 || clientWidth === 0) return;
  const [left, right] = extent(places.map((place) => place.x));
  const [top, bottom] = extent(places.map((place) => place.y));
  const under = MARGIN.bottom + byId("toolbar").clientHeight;
  const width = Math.max(clientWidth - 2 * Math.min(MARGIN.x, 0.12 * clientWidth), 120);
  const height = Math.max(clientHeight - MARGIN.top - under, 120);
  const scale = Math.min(width / (right - left + 40), height / (bottom - top + 40), largest);
  const lower = (under - MARGIN.top) / 2 / scale;
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 + lower };
  network.moveTo({ position, scale, animation: animation(animated) });
}

const fit = (animated = true) => frame(shown(nodes), 3, animated);

function zoom(factor) {
  const scale = Math.min(Math.max(network.getScale() * factor, 0.02), 8);
  network.moveTo({ scale, animation: animation() });
}

// Brings a choice into sight, and moves nothing when it is there already.
function bringIntoSight({ kind, item }) {
  const place = kind === "node" ? drawnNode(item) : pointOn(linksOf({ kind, item })[0], 0.5);
  const seen = viewport(-40 / network.getScale());
  if (seen(place)) return;
  network.moveTo({ position: { x: place.x, y: place.y }, animation: animation() });
}

// Where everything is small, a choice made elsewhere is shown large, with what it touches.
function show(choice) {
  if (!choice.item.visible) return;
  if (network.getScale() > 0.5) bringIntoSight(choice);
  else frame([...lit(choice).nodes], 1, true);
}

function letMove(moving) {
  network.setOptions({
    physics: {
      enabled: moving,
      solver: "forceAtlas2Based",
      forceAtlas2Based: { gravitationalConstant: -60, springLength: 110, avoidOverlap: 0.4 },
      stabilization: false,
    },
  });
}

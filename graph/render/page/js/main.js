// Puts the parts together.

function showSummary() {
  const [entities, links] = [shown(nodes), shown(edges)];
  const numbers = [
    countOf(entities.length, nodes.length, "entity", "entities"),
    countOf(links.length, edges.length, "link"),
    `${links.filter((edge) => edge.standing === "disputed").length.toLocaleString("en")} disputed`,
    `${links.filter((edge) => edge.count === 0).length.toLocaleString("en")} without a source`,
  ];
  byId("summary").textContent = numbers.join(" · ");
}

// A window for tests and for other scripts of the same page: it shows and changes nothing.
function showWindow() {
  const onPage = ({ x, y }) => {
    const frame = byId("drawing").getBoundingClientRect();
    const place = network.canvasToDOM({ x, y });
    return { x: frame.left + place.x, y: frame.top + place.y };
  };
  const markPlace = ({ id, markBox }) => {
    const frame = byId("drawing").getBoundingClientRect();
    return { id, x: frame.left + markBox.x, y: frame.top + markBox.y };
  };
  window.justicePicture = Object.freeze({
    nodes: () => shown(nodes).map((node) => node.key),
    edges: () => shown(edges).map((edge) => edge.id),
    position: (key) => onPage(drawnNode(nodes.find((node) => node.key === key))),
    edgePosition: (id, t = 0.5) => onPage(pointOn(edges[id], t)),
    named: () => shown(nodes).filter((node) => node.labelBox).map((node) => node.key),
    marks: () => shown(edges).filter((edge) => edge.markBox).map(markPlace),
    lit: () => [...(lit(hovered ?? state.selected)?.edges ?? edges)].map((edge) => edge.id),
    selected: () =>
      state.selected && {
        kind: state.selected.kind,
        id: state.selected.item.key ?? state.selected.item.id,
      },
  });
}

// Nothing to draw, everything hidden and nothing at a date are different: from two leads a way back.
function showEmptiness() {
  const none = shown(nodes).length === 0;
  const nothingThen = none && nodes.length > 0 && !nodes.some((node) => node.holds);
  byId("empty").hidden = nodes.length > 0;
  byId("not-yet").hidden = !nothingThen;
  byId("hidden-all").hidden = !none || nothingThen || nodes.length === 0;
  document.body.classList.toggle("is-empty", none);
}

for (const showAnew of [showSummary, showEmptiness]) {
  showAnew();
  on("filter", showAnew);
}
startTheme();
startTime(); // before the canvas, from which it takes room
startStory(); // before the canvas, for which it may turn the picture
startCanvas();
startPicking();
startPanelView();
startLegend();
startSearch();
startTables();
startToolbar();
startKeyboard();
startAddress();
showWindow();

// Puts the parts together.

function showSummary() {
  const numbers = [
    count(nodes.length, "entity", "entities"),
    count(edges.length, "link"),
    `${edges.filter((edge) => edge.standing === "disputed").length.toLocaleString("en")} disputed`,
    `${edges.filter((edge) => edge.count === 0).length.toLocaleString("en")} without a source`,
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
  window.justicePicture = Object.freeze({
    nodes: () => shown(nodes).map((node) => node.key),
    edges: () => shown(edges).map((edge) => edge.id),
    position: (key) => onPage(drawnNode(nodes.find((node) => node.key === key))),
    edgePosition: (id, t = 0.5) => onPage(pointOn(edges[id], t)),
    selected: () =>
      state.selected && {
        kind: state.selected.kind,
        id: state.selected.item.key ?? state.selected.item.id,
      },
  });
}

showSummary();
byId("empty").hidden = nodes.length > 0;
document.body.classList.toggle("is-empty", nodes.length === 0);
startTheme();
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

// The panel beside the picture: the choice in words, or how to begin.

function startPanel() {
  const first = ranked.filter((node) => node.focus);
  const begin = (first.length ? first : ranked).slice(0, 8);
  return [
    el("h2", {}, "About this picture"),
    page.description ? el("p", { class: "description", dir: "auto" }, page.description) : null,
    el(
      "p",
      {},
      "Choose a name or a line to read what is known of it and who says so. A dashed line or a mark means that a link is more than a plain statement.",
    ),
    begin.length
      ? section(
          first.length ? "Start here" : "Most linked",
          el(
            "ul",
            { class: "go-list" },
            begin.map((node) => el("li", {}, nodeButton(node))),
          ),
        )
      : null,
  ];
}

// A sentence with one link opens what is known of that link.
function sentencePanel(sentence) {
  if (sentence.edges.length === 1) return edgePanel(sentence.edges[0]);
  return [
    el("h2", { class: "sentence" }, count(sentence.edges.length, "link")),
    el(
      "ul",
      { class: "go-list" },
      sentence.edges.map((edge) => el("li", {}, edgeButton(edge))),
    ),
  ];
}

function connectionPanel(connection) {
  return [
    el("p", { class: "eyebrow" }, `Connection ${connection.id} of ${connections.length}`),
    el("h2", { class: "sentence", dir: "auto" }, connection.title),
    el(
      "ol",
      { class: "go-list" },
      connection.nodes.map((node) => el("li", {}, nodeButton(node))),
    ),
  ];
}

const PANELS = {
  node: nodePanel,
  edge: edgePanel,
  sentence: sentencePanel,
  connection: connectionPanel,
};

function showPanel() {
  const { selected } = state;
  const content = selected ? PANELS[selected.kind](selected.item) : startPanel();
  byId("panel-content").replaceChildren(...content.flat().filter(Boolean));
  byId("panel-close").hidden = !selected;
  showPeek();
}

const CALLED = {
  node: (node) => node.label,
  edge: (edge) => sentence(edge),
  sentence: ({ text: told }) => told,
  connection: ({ title }) => title,
};

// On a narrow page the panel is below the picture: a card on the picture leads to it.
function showPeek() {
  const { selected } = state;
  byId("peek").hidden = !selected;
  if (!selected) return;
  const { kind, item } = selected;
  byId("peek-name").textContent = shorten(CALLED[kind](item), 120);
}

function focusPanel() {
  const heading = byId("panel-content").querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  byId("panel-body").scrollIntoView({
    block: "nearest",
    behavior: calm.matches ? "auto" : "smooth",
  });
}

const SPOKEN = {
  node: (node) => {
    const links = count(node.links.filter((edge) => edge.holds).length, "link");
    return `${shorten(node.label, 200)}, ${node.type || node.group.name}, ${links}.`;
  },
  edge: (edge) =>
    [sentence(edge), ...linkInWords(edge), edge.count ? sourcesInWords(edge) : ""]
      .filter(Boolean)
      .join(". "),
  sentence: ({ id, text: told }) =>
    `${told} Connection ${id.split(".")[0]} of ${connections.length}.`,
  connection: ({ id, title, sentences }) =>
    `${title}. Connection ${id} of ${connections.length}, ${count(sentences.length, "sentence")}.`,
};

function announceSelection() {
  const { selected } = state;
  announce(selected ? SPOKEN[selected.kind](selected.item) : "Nothing selected.");
}

function startPanelView() {
  byId("panel-close").addEventListener("click", () => {
    clearSelection();
    byId("canvas").focus();
  });
  byId("peek-open").addEventListener("click", focusPanel);
  on("selection", () => {
    showPanel();
    byId("panel-body").scrollTop = 0;
  });
  on("time", showPanel);
  on("selection", announceSelection);
  showPanel();
}

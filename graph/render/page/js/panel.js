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

function showPanel() {
  const { selected } = state;
  const content = !selected
    ? startPanel()
    : selected.kind === "node"
      ? nodePanel(selected.item)
      : edgePanel(selected.item);
  byId("panel-content").replaceChildren(...content.flat().filter(Boolean));
  byId("panel-close").hidden = !selected;
  showPeek();
}

// On a narrow page the panel is below the picture: a card on the picture leads to it.
function showPeek() {
  const { selected } = state;
  byId("peek").hidden = !selected;
  if (!selected) return;
  const { kind, item } = selected;
  byId("peek-name").textContent = shorten(kind === "node" ? item.label : sentence(item), 120);
}

function focusPanel() {
  const heading = byId("panel-content").querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  byId("panel").scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

function announceSelection() {
  const { selected } = state;
  if (!selected) return announce("Nothing selected.");
  const { kind, item } = selected;
  if (kind === "edge")
    return announce(
      [sentence(item), ...linkInWords(item), item.count ? sourcesInWords(item) : ""]
        .filter(Boolean)
        .join(". "),
    );
  return announce(
    `${shorten(item.label, 200)}, ${item.type || item.group.name}, ${count(item.links.filter((edge) => edge.holds).length, "link")}.`,
  );
}

function startPanelView() {
  byId("panel-close").addEventListener("click", () => {
    clearSelection();
    byId("canvas").focus();
  });
  byId("peek-open").addEventListener("click", focusPanel);
  on("selection", () => {
    showPanel();
    byId("panel").scrollTop = 0;
  });
  on("time", showPanel);
  on("selection", announceSelection);
  showPanel();
}

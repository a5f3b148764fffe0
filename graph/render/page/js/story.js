// The sentences beside the picture: each shows its links, and each link its sentence.

const STORY_KINDS = { sentence: toldSentences, connection: connections };

const findTold = (kind, id) => STORY_KINDS[kind].find((told) => told.id === id) ?? null;

function pointAt(kind, item) {
  hovered = item ? { kind, item } : null;
  network.redraw();
}

// What the pointer or the keyboard is on shows its links, before anything is chosen.
function shows(kind, item) {
  const [point, leave] = [() => pointAt(kind, item), () => pointAt(kind, null)];
  return { onmouseenter: point, onmouseleave: leave, onfocusin: point, onfocusout: leave };
}

function chooseTold(kind, item) {
  if (state.selected?.item === item) return clearSelection();
  select(kind, item);
  return show(state.selected);
}

function sourceMarks(numbers) {
  if (numbers.length === 0) return text("no source recorded", { class: "tag tag--quiet" });
  const marks = numbers.map((number) =>
    el(
      "button",
      {
        type: "button",
        class: "note-mark",
        "aria-label": `Source ${number}`,
        onclick: () => goTo(byId(`source-${number}`)),
      },
      `[${number}]`,
    ),
  );
  return el("span", { class: "note-marks" }, marks);
}

// A link into the page rather than a button, since only a link breaks over lines as text does.
function sentenceLink(sentence) {
  const choose = (event) => {
    event.preventDefault();
    chooseTold("sentence", sentence);
  };
  const address = `#sentence=${sentence.id}`;
  return el(
    "a",
    { href: address, class: "told-text", dir: "auto", onclick: choose },
    sentence.text,
  );
}

// Items stand in one paragraph, so each ends with a space.
function sentenceItem(sentence) {
  return el(
    "li",
    { class: "told", "data-told": sentence.id, ...shows("sentence", sentence) },
    sentenceLink(sentence),
    el("span", { class: "told-notice" }),
    sentence.cited ? [" ", sourceMarks(sentence.cited)] : [],
    " ",
  );
}

function connectionItem(connection) {
  return el(
    "li",
    { class: "connection", "data-told": connection.id },
    el(
      "h3",
      {},
      el(
        "button",
        {
          type: "button",
          class: "connection-title",
          ...shows("connection", connection),
          onclick: () => chooseTold("connection", connection),
        },
        el("span", { class: "connection-number" }, `${connection.id}.`),
        text(connection.title),
      ),
    ),
    el("ol", { class: "told-list", role: "list" }, connection.sentences.map(sentenceItem)),
  );
}

function sourceItem(source, place) {
  const about = [source.publisher, source.about].filter(Boolean).join(" · ");
  return el(
    "li",
    { id: `source-${place + 1}`, class: "note", tabindex: "-1" },
    el("span", { class: "note-number", "aria-hidden": "true" }, `[${place + 1}]`),
    el(
      "p",
      { class: "note-source" },
      source.url ? link(source.url, source.title) : text(source.title),
      el("span", { class: "note-about", dir: "auto" }, about),
    ),
    source.same_as
      ? el("p", { class: "note-copy" }, `Counted as one with [${source.same_as}]`)
      : null,
  );
}

function storyContent() {
  const found = connections.length ? count(connections.length, "connection") : "No connection";
  return [
    el("h2", { class: "story-title" }, found),
    el("ol", { class: "connections" }, connections.map(connectionItem)),
    story.sources.length
      ? el(
          "section",
          { class: "notes" },
          el("h3", {}, "Sources"),
          el("ol", { class: "note-list" }, story.sources.map(sourceItem)),
        )
      : null,
    story.remarks.length ? el("p", { class: "aside", dir: "auto" }, story.remarks.join(" ")) : null,
  ].filter(Boolean);
}

// The chosen sentence or connection, or the sentences that tell the chosen link.
function chosenTold() {
  const { selected } = state;
  if (selected?.kind === "edge") return sentencesTelling(selected.item);
  return selected && STORY_KINDS[selected.kind] ? [selected.item] : [];
}

function markStory() {
  const chosen = new Set(chosenTold().map(({ id }) => id));
  const items = [...byId("story").querySelectorAll("[data-told]")];
  for (const item of items) {
    const current = chosen.has(item.dataset.told);
    item.classList.toggle("is-chosen", current);
    const target = item.querySelector(".told-text, .connection-title");
    if (current) target.setAttribute("aria-current", "true");
    else target.removeAttribute("aria-current");
  }
  byId("panel").classList.toggle("is-choosing", state.selected !== null);
  if (chosen.size > 0) showInStory(items.find((item) => chosen.has(item.dataset.told)));
}

// Below a picture the story scrolls with the page, which a choice in the picture must not move.
function showInStory(item) {
  const { scrollHeight, clientHeight } = byId("story");
  if (scrollHeight <= clientHeight) return;
  item.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

// A sentence is kept at every date, and says when none of its links was in force.
function dateStory() {
  for (const sentence of toldSentences) {
    const item = byId("story").querySelector(`[data-told="${sentence.id}"]`);
    item.classList.toggle("is-over", !sentence.holds);
    item.querySelector(".told-notice").textContent = sentence.holds
      ? ""
      : ` Not in force ${inTime()}.`;
  }
}

// On a narrow page there is more room below than beside: the connections run downwards.
const NARROW = { query: "(max-width: 40rem)", along: 0.6, across: 1 };

function turnDownwards() {
  if (!matchMedia(NARROW.query).matches) return;
  for (const node of nodes) [node.x, node.y] = [node.y * NARROW.across, node.x * NARROW.along];
}

function startStory() {
  if (!story) return;
  turnDownwards();
  byId("story").hidden = false;
  byId("story").replaceChildren(...storyContent());
  byId("panel").classList.add("has-story");
  if (connections.length === 0) {
    byId("empty-title").textContent = "No connection";
    byId("empty-reason").textContent = story.remarks.join(" ");
  }
  on("selection", markStory);
  on("time", dateStory);
}

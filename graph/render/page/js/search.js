// Search by name: a combobox with a list of suggestions.

const SUGGESTIONS = 12;

const names = nodes.flatMap((node) =>
  [node.label, ...node.aliases].map((name, place) => ({
    node,
    name,
    words: wordsOf(name),
    alias: place > 0,
  })),
);

const fitting = (measure, wanted) =>
  names
    .map((entry) => ({ ...entry, fit: measure(entry.words, wanted) }))
    .filter((entry) => entry.fit >= 0);

// Slips of typing are forgiven only where nothing fits as it was typed.
function suggestions(typed) {
  const wanted = wordsOf(typed);
  if (!wanted) return [];
  const exact = fitting(fitness, wanted);
  const found = (exact.length ? exact : fitting(likeness, wanted))
    .sort(
      (a, b) =>
        a.fit - b.fit ||
        a.alias - b.alias ||
        b.node.links.length - a.node.links.length ||
        a.node.id - b.node.id,
    );
  const seen = new Set();
  return found.filter(({ node }) => !seen.has(node) && seen.add(node)).slice(0, SUGGESTIONS);
}

function suggestionItem({ node, name, alias }, place) {
  return el(
    "li",
    { id: `suggestion-${place}`, role: "option", "aria-selected": "false" },
    shapeGlyph(node.group),
    el(
      "span",
      {},
      text(shorten(node.label, 90), { class: "suggestion-name" }),
      alias ? text(`also ${shorten(name, 90)}`, { class: "suggestion-more" }) : null,
      text(node.type || node.group.name, { class: "suggestion-more" }),
      node.holds ? null : text(`No link in force ${inTime()}`, { class: "suggestion-more" }),
    ),
  );
}

function startSearch() {
  const input = byId("search");
  const list = byId("suggestions");
  let found = [];
  let active = -1;

  const activate = (place) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    list.children[active]?.setAttribute("aria-selected", "true");
    list.children[active]?.scrollIntoView({ block: "nearest" });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `suggestion-${active}`);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const suggest = () => {
    found = suggestions(input.value);
    list.replaceChildren(...found.map(suggestionItem));
    if (input.value.trim() && found.length === 0)
      list.append(el("li", { class: "suggestion-none" }, "No entity has this name."));
    list.hidden = list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    activate(found.length ? 0 : -1);
    if (input.value.trim())
      announce(found.length ? `${count(found.length, "suggestion")}.` : "No entity has this name.");
  };
  const choose = (place) => {
    if (!found[place]) return;
    const { node } = found[place];
    input.value = "";
    close();
    open("node", node);
  };
  const keys = {
    ArrowDown: () => (list.hidden ? suggest() : activate((active + 1) % Math.max(found.length, 1))),
    ArrowUp: () => activate((active - 1 + found.length) % Math.max(found.length, 1)),
    Enter: () => choose(active),
    Escape: () => (list.hidden ? (input.value = "") : close()),
  };
  input.addEventListener("input", suggest);
  input.addEventListener("focus", () => input.value.trim() && suggest());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.isComposing) return;
    event.preventDefault();
    keys[event.key]();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    choose([...list.children].indexOf(event.target.closest("li")));
  });
  if (document.activeElement === input) suggest(); // whoever was quicker than this script
}

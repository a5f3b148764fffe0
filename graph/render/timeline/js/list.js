// The list: its choice is that of the drawing.

const bodyOf = ({ item }) => item.querySelector("summary") ?? item;

function showInList() {
  for (const item of document.querySelectorAll(".entry[aria-current]")) {
    item.removeAttribute("aria-current");
  }
  state.selected?.item.setAttribute("aria-current", "true");
}

const scrollTo = ({ item }) =>
  item.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });

// Opening an entry shows what its sources say, and takes the keyboard along.
function openEntry(entry) {
  select(entry);
  showView("list");
  const evidence = entry.item.querySelector("details");
  if (evidence) evidence.open = true;
  bodyOf(entry).focus({ preventScroll: true });
  scrollTo(entry);
}

const entryOf = (node) => {
  const item = node.closest?.(".entry");
  return item ? entries[Number(item.id.slice("entry-".length))] : null;
};

function choose(event) {
  const entry = entryOf(event.target);
  if (!entry) return;
  select(entry);
  bringIntoSight(entry);
}

function startList() {
  for (const { item } of entries) item.tabIndex = -1;
  byId("list").addEventListener("focusin", choose);
  byId("list").addEventListener("click", choose);
  on("selection", showInList);
}

// On a narrow page the list or the drawing is in sight, the list first.
function showView(name) {
  document.body.dataset.view = name;
  for (const one of ["list", "chart"]) {
    byId(`view-${one}`).setAttribute("aria-pressed", String(one === name));
  }
}

function startViews() {
  for (const name of ["list", "chart"]) {
    byId(`view-${name}`).addEventListener("click", () => showView(name));
  }
}

// The choice in the address, so that a link to the page can point at one entry.

const inFrame = location.protocol === "about:";

const written = () => (state.selected ? `#entry-${state.selected.id}` : "");

function readAddress() {
  const found = /^#entry-(\d+)$/.exec(location.hash);
  const entry = found ? entries[Number(found[1])] : null;
  select(entry ?? null);
  if (!entry) return;
  const evidence = entry.item.querySelector("details");
  if (evidence) evidence.open = true;
  bringIntoSight(entry);
  entry.item.scrollIntoView({ block: "nearest" });
}

function startAddress() {
  if (inFrame) return;
  readAddress();
  addEventListener("hashchange", readAddress);
  on("selection", () => {
    if (location.hash !== written()) {
      history.replaceState(null, "", written() || location.pathname + location.search);
    }
  });
}

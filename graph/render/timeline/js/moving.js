// Moving along the years: by pointer, by wheel, by buttons.

const WHEEL = 1.0015; // zoom for one step of a wheel

let drag = null;

function entryAt(event) {
  const mark = event.target.closest?.("[data-entry]");
  return mark ? entries[Number(mark.dataset.entry)] : null;
}

function startDrag(event) {
  if (event.button !== 0) return;
  drag = { from: event.clientX, last: event.clientX, entry: entryAt(event), moved: false };
}

function goOn(event) {
  if (!drag) return;
  if (!drag.moved && Math.abs(event.clientX - drag.from) < 4) return;
  if (!drag.moved) byId("chart").setPointerCapture(event.pointerId);
  drag.moved = true;
  pan(drag.last - event.clientX);
  drag.last = event.clientX;
}

function endDrag() {
  const { entry, moved } = drag ?? { moved: true };
  drag = null;
  if (moved) return;
  if (entry) openEntry(entry);
  else select(null);
}

function turn(event) {
  const chart = byId("chart");
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const left = chart.getBoundingClientRect().left;
    zoom(WHEEL ** -event.deltaY, event.clientX - left);
  } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
    event.preventDefault();
    pan(event.deltaX || event.deltaY);
  }
}

function startMoving() {
  const chart = byId("chart");
  chart.addEventListener("pointerdown", startDrag);
  chart.addEventListener("pointermove", goOn);
  chart.addEventListener("pointerup", endDrag);
  chart.addEventListener("pointercancel", () => (drag = null));
  chart.addEventListener("wheel", turn, { passive: false });
  byId("zoom-in").addEventListener("click", () => zoom(1.6));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.6));
  byId("zoom-all").addEventListener("click", seeAllYears);
}

// The slider through time: the graph as of a date, by drag, by key or as written.

const LEAPS = { year: 10, month: 12, day: 30 };

const MOVES = {
  ArrowRight: (steps, place) => place + 1,
  ArrowUp: (steps, place) => place + 1,
  ArrowLeft: (steps, place) => place - 1,
  ArrowDown: (steps, place) => place - 1,
  PageUp: (steps, place) => place + LEAPS[steps.unit],
  PageDown: (steps, place) => place - LEAPS[steps.unit],
  Home: (steps) => steps.first,
  End: (steps) => steps.last,
};

let steps = null;

const thumb = () => Number(byId("time-range").value);

// The first key takes up the date at which the thumb stands, so that none is stepped over.
function moveThumb(key) {
  const here = thumb();
  const away = state.asOf !== steps.write(here) && key !== "Home" && key !== "End";
  const wanted = away ? here : MOVES[key](steps, here);
  showAsOf(steps.write(Math.min(Math.max(wanted, steps.first), steps.last)));
}

function timeInNumbers() {
  const { holding, undated, over } = linksInTime();
  const all = `${count(holding, "link")}, ${undated.toLocaleString("en")} of them undated`;
  return state.asOf === null ? all : `${all} · ${over.toLocaleString("en")} not in force`;
}

function showTime() {
  const { asOf } = state;
  const range = byId("time-range");
  if (asOf !== null) range.value = steps.place(moment(asOf));
  range.setAttribute("aria-valuetext", asOf === null ? "Any time" : date(asOf));
  byId("time").classList.toggle("is-any", asOf === null);
  byId("time-date").textContent = asOf === null ? "Time" : capital(inTime());
  byId("time-any").setAttribute("aria-pressed", String(asOf === null));
  byId("time-text").value = asOf ?? "";
  refuseDate("");
}

function showTimeNumbers() {
  byId("time-count").textContent = timeInNumbers();
}

function announceTime() {
  announce(`${capital(inTime())}: ${timeInNumbers()}.`);
}

function refuseDate(reason) {
  byId("time-refused").textContent = reason;
  byId("time-refused").hidden = !reason;
  byId("time-text").toggleAttribute("aria-invalid", Boolean(reason));
}

function takeWritten() {
  const written = byId("time-text").value.trim();
  if (!written) return showAsOf(null);
  if (moment(written)) return showAsOf(written);
  return refuseDate(
    `“${shorten(written, 40)}” is no date: write a year, a month or a day, such as 2018, 2018-06 or 2018-06-06.`,
  );
}

function useUnit(unit) {
  steps = stepsByUnit.get(unit);
  const range = byId("time-range");
  Object.assign(range, { min: steps.first, max: steps.last, value: steps.last });
  byId("time-first").textContent = date(steps.write(steps.first));
  byId("time-last").textContent = date(steps.write(steps.last));
  byId("time-chart").replaceChildren(timeChart(steps));
  showTime();
}

function startUnits() {
  const select = byId("time-unit");
  select.replaceChildren(
    ...[...stepsByUnit.keys()].map((unit) => el("option", { value: unit }, capital(unit))),
  );
  select.value = firstUnit().unit;
  select.addEventListener("change", () => useUnit(select.value));
}

function startRange() {
  const range = byId("time-range");
  const take = () => showAsOf(steps.write(thumb()));
  let waiting = 0;
  range.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(take);
  });
  range.addEventListener("click", take);
  range.addEventListener("keydown", (event) => {
    if (!MOVES[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveThumb(event.key);
  });
}

function startTime() {
  byId("time").hidden = stepsByUnit.size === 0;
  if (stepsByUnit.size === 0) return;
  startUnits();
  useUnit(firstUnit().unit);
  showTimeNumbers();
  startRange();
  byId("time-any").addEventListener("click", () =>
    showAsOf(state.asOf === null ? steps.write(thumb()) : null),
  );
  byId("time-text").addEventListener("change", takeWritten);
  byId("undate").addEventListener("click", () => {
    showAsOf(null);
    byId("canvas").focus();
  });
  on("time", showTime);
  on("rest", announceTime);
  on("filter", showTimeNumbers);
}

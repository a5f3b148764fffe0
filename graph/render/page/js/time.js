// The dates of the links, in steps of a year, a month or a day from the first to the last.

const UNITS = ["year", "month", "day"];

const MOST_STEPS = 200_000;

const dates = edges.flatMap((edge) => [edge.start, edge.end]).filter(Boolean);

const firstOf = ([year, month = 1, day = 1]) => [year, month, day];

const lastOf = ([year, month = 12, day = daysIn(year, month)]) => [year, month, day];

const DAY = 86_400_000;

const stepOf = {
  year: ([year]) => year,
  month: ([year, month]) => year * 12 + month - 1,
  day: ([year, month, day]) => new Date(0).setUTCFullYear(year, month - 1, day) / DAY,
};

const momentAt = {
  year: (step) => [step],
  month: (step) => [Math.floor(step / 12), (((step % 12) + 12) % 12) + 1],
  day: (step) => {
    const at = new Date(step * DAY);
    return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  },
};

function writeDate([year, ...parts]) {
  const digits = String(Math.abs(year)).padStart(4, "0");
  const rest = parts.map((part) => String(part).padStart(2, "0"));
  return (year < 0 ? "-" : "") + [digits, ...rest].join("-");
}

// The steps of a unit; null where no date is as precise or there would be too many.
function stepsOf(unit) {
  if (!dates.some((known) => known.length > UNITS.indexOf(unit))) return null;
  const toStep = stepOf[unit];
  const first = dates.reduce((low, known) => Math.min(low, toStep(firstOf(known))), Infinity);
  const last = dates.reduce((high, known) => Math.max(high, toStep(lastOf(known))), -Infinity);
  if (!(last - first < MOST_STEPS)) return null;
  const place = (at) => Math.min(Math.max(toStep(firstOf(at)), first), last);
  return { unit, first, last, place, write: (step) => writeDate(momentAt[unit](step)) };
}

const stepsByUnit = new Map(
  UNITS.map((unit) => [unit, stepsOf(unit)]).filter(([, steps]) => steps !== null),
);

// The coarsest unit that still tells times apart.
const ENOUGH_STEPS = 8;

const firstUnit = () =>
  [...stepsByUnit.values()].find(({ first, last }) => last - first + 1 >= ENOUGH_STEPS) ??
  [...stepsByUnit.values()].at(-1);

// What the date does to the links that the legend lets through.
function linksInTime() {
  const wanted = edges.filter((edge) => edge.wanted);
  const holding = wanted.filter((edge) => edge.holds);
  return {
    holding: holding.length,
    undated: holding.filter((edge) => !edge.dated).length,
    over: wanted.length - holding.length,
  };
}

const inTime = () => (state.asOf === null ? "at any time" : `as of ${date(state.asOf)}`);

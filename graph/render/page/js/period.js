// When something holds, and the one rule of the page that tells whether it does at a date: that of
// graph/evidence/period.py, which a test holds it to.

const WRITTEN_DATE = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

// A leap year every 400 years is enough for those that the calendar of the browser does not hold.
const daysIn = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

// A year, a year and its month, or a year, month and day; null for anything else.
function moment(written) {
  const found = WRITTEN_DATE.exec(written ?? "");
  if (!found) return null;
  const parts = found.slice(1).filter(Boolean).map(Number);
  const [year, month = 1, day = 1] = parts;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? parts : null;
}

// Two dates are compared as precisely as both are known; what is not known is not after anything.
function isAfter(one, other) {
  if (!one || !other) return false;
  const known = Math.min(one.length, other.length);
  const at = one.slice(0, known).findIndex((part, place) => part !== other[place]);
  return at >= 0 && one[at] > other[at];
}

const meets = (period, asked) =>
  !isAfter(period.start, asked.end) && !isAfter(asked.start, period.end);

const ALWAYS = { start: null, end: null };

function periodOf(written) {
  const asked = moment(written);
  return { start: asked, end: asked };
}

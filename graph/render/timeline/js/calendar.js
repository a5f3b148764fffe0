// Dates as spans of whole days, counted from 1 January 2000: a year is as long as it is.

const CYCLE = 146097; // days in 400 years, after which the calendar repeats

const MILLISECONDS = 86400000;

const EPOCH = Date.UTC(2000, 0, 1);

function dayOf(year, month, day) {
  const cycles = Math.floor(year / 400);
  const within = Date.UTC(2000 + year - 400 * cycles, month - 1, day) - EPOCH;
  return within / MILLISECONDS + (cycles - 5) * CYCLE;
}

function yearMonthDay(number) {
  const cycles = Math.floor(number / CYCLE);
  const within = new Date(EPOCH + (Math.floor(number) - cycles * CYCLE) * MILLISECONDS);
  return [within.getUTCFullYear() + 400 * cycles, within.getUTCMonth() + 1, within.getUTCDate()];
}

// The first day of a date, and the day after its last: «2018» is all of 2018.
function spanOf(written) {
  const [year, month, day] = moment(written);
  if (day) return [dayOf(year, month, day), dayOf(year, month, day) + 1];
  if (month) return [dayOf(year, month, 1), dayOf(year, month + 1, 1)];
  return [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
}

const isDay = ([first, after]) => after - first === 1;

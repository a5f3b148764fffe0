// The years, months and days along the top: as fine as there is room to name them.

const ROOM = 58; // pixels that a name needs

const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

const SHORT = MONTHS.map((name) => name.slice(0, 3));

function unit() {
  if (view.perDay >= ROOM / 2) return { days: 1 };
  if (7 * view.perDay >= ROOM) return { days: 7 };
  if (30 * view.perDay >= ROOM) return { months: 1 };
  if (91 * view.perDay >= ROOM) return { months: 3 };
  const years = YEARS.find((count) => 365 * count * view.perDay >= ROOM) ?? YEARS.at(-1);
  return { months: 12 * years };
}

function monthTicks(step) {
  const [firstYear, firstMonth] = yearMonthDay(view.left);
  const months = 12 * firstYear + firstMonth - 1;
  const ticks = [];
  for (let at = Math.floor(months / step) * step; ; at += step) {
    const [year, month] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
    const day = dayOf(year, month, 1);
    if (x(day) > view.width) return ticks;
    ticks.push({ day, year: month === 1, name: month === 1 ? String(year) : SHORT[month - 1] });
  }
}

// Days of a month, so that its first is always named; the last step before it may be short.
function dayTicks(step) {
  const ticks = [];
  for (const { day, year, name } of monthTicks(1)) {
    const [of, month] = yearMonthDay(day);
    const last = dayOf(of, month + 1, 1) - 1;
    ticks.push({ day, year, name });
    for (let at = day + step; at <= last - step / 2; at += step) {
      ticks.push({ day: at, year: false, name: String(at - day + 1) });
    }
  }
  return ticks;
}

function ticks() {
  const { days, months } = unit();
  const all = days ? dayTicks(days) : monthTicks(months);
  return all.filter(({ day }) => x(day) >= -ROOM && x(day) <= view.width);
}

// Where no year is named in sight, the left end says which one it is.
function context(shown) {
  const { days, months = 1 } = unit();
  const named = shown.some(({ day, year }) => year && x(day) >= 0 && x(day) < view.width - 40);
  if (months >= 12 || named) return "";
  const [year, month] = yearMonthDay(Math.max(view.left, -1e8));
  return days ? `${SHORT[month - 1]} ${year}` : String(year);
}

function upright(name, day, height) {
  return svg("path", { class: name, d: `M${x(day).toFixed(1)} 0V${height}` });
}

function axisParts() {
  const shown = ticks();
  const lines = shown.map(({ day, year }) =>
    upright(year ? "tick tick--year" : "tick", day, 22),
  );
  const left = context(shown);
  const names = shown
    .filter(({ day }) => x(day) > (left ? 70 : -5))
    .map(({ day, year, name }) =>
      svg(
        "text",
        { class: year ? "tick-name tick-name--year" : "tick-name", x: x(day) + 5, y: 15 },
        name,
      ),
    );
  const here = left ? [svg("text", { class: "tick-name tick-name--year", x: 6, y: 15 }, left)] : [];
  return [...lines, ...names, ...here];
}

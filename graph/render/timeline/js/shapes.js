// The mark of an entry: a dot for a day, a box for the time in which it must lie, a bar that lasts.

const MIDDLE = LANE / 2;

const TALL = 16;

function box(name, left, right) {
  return svg("rect", {
    class: name,
    x: left.toFixed(1),
    y: MIDDLE - TALL / 2,
    width: Math.max(right - left, 1).toFixed(1),
    height: TALL,
    rx: 3,
  });
}

// A bar whose ends are as sure as their dates; an end that is not known fades.
function bar({ begin, finish }, [left, right]) {
  const from = begin && !isDay(begin) ? x(begin[1]) : left;
  const to = finish && !isDay(finish) ? x(finish[0]) : right;
  const name = !begin ? "mark-fade-in" : finish ? "mark-bar" : "mark-fade-out";
  const sure = to > from ? [box(name, from, to)] : [];
  return [...unsure(begin), ...sure, ...unsure(finish)];
}

function unsure(span) {
  return !span || isDay(span) ? [] : [box("mark-span", x(span[0]), x(span[1]))];
}

const middleOf = ([left, right]) => ((left + right) / 2).toFixed(1);

const stop = (mark) =>
  svg("path", { class: "mark-stop", d: `M${middleOf(mark)} ${MIDDLE - 7}v14m-6 -7h6` });

const dot = (mark) => svg("circle", { class: "mark-day", cx: middleOf(mark), cy: MIDDLE, r: 4.5 });

function shape(entry, mark) {
  if (entry.extent === "period") return bar(entry, mark);
  const within = isDay(entry.at) ? [] : [box("mark-span", ...mark)];
  if (entry.extent === "end") return [...within, stop(mark)];
  return isDay(entry.at) ? [dot(mark)] : within;
}

// A sign in a ring beside the mark; its word stands in the list and in the name.
function sign(entry, left) {
  const words = SIGN_OF_MARK[entry.mark];
  if (!words) return [];
  const wide = entry.mark === "party" ? 30 : 15;
  const place = { x: left + wide / 2, y: MIDDLE + 3.5, "text-anchor": "middle" };
  return [
    svg("rect", { class: "sign", x: left, y: MIDDLE - 7.5, width: wide, height: 15, rx: 7.5 }),
    svg("text", { class: "sign-text", ...place }, words),
  ];
}

// How many dated links hold along the slider, as a small drawing behind it.

const CHART_COLUMNS = 120;

function holdingAlong({ first, last, write }) {
  const dated = edges.filter((edge) => edge.dated);
  const columns = Math.min(last - first + 1, CHART_COLUMNS);
  return Array.from({ length: columns }, (_, column) => {
    const step =
      columns === 1 ? first : first + Math.round((column * (last - first)) / (columns - 1));
    const asked = periodOf(write(step));
    return dated.filter((edge) => meets(edge, asked)).length;
  });
}

function timeChart(steps) {
  const heights = holdingAlong(steps);
  const most = Math.max(...heights, 1);
  const width = Math.max(heights.length - 1, 1);
  const path = heights.map((height, column) => {
    const top = (100 - (96 * height) / most).toFixed(1);
    return `V${top}H${Math.min(column + 0.5, width)}`;
  });
  return svg(
    "svg",
    { viewBox: `0 0 ${width} 100`, preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("path", { d: `M0 100${path.join("")}V100Z` }),
  );
}

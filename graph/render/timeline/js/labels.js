// How wide words are, and how many of them fit.

const pen = document.createElement("canvas").getContext("2d");

const widths = new Map();

function widthOf(words) {
  if (!widths.has(words)) widths.set(words, pen.measureText(words).width);
  return widths.get(words);
}

function startLabels() {
  pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
}

// As much of a sentence as fits, with a sign that something is missing.
function fitted(words, room) {
  if (widthOf(words) <= room) return words;
  let [some, all] = [0, words.length];
  while (some < all) {
    const middle = Math.ceil((some + all) / 2);
    if (pen.measureText(`${words.slice(0, middle).trimEnd()}…`).width <= room) some = middle;
    else all = middle - 1;
  }
  return some < 4 ? "" : `${words.slice(0, some).trimEnd()}…`;
}

// How well a name fits what was typed: letters without accents, words without punctuation.

const plain = (content) => content.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function wordsOf(content) {
  const bare = plain(content);
  return bare.split(/[\s\p{P}]+/u).filter(Boolean).join(" ") || bare.trim();
}

// 0 is it, 1 begins with it, 2 has words that begin with each of its words, 3 holds each, -1 not.
function fitness(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const parts = wanted.split(" ");
  if (parts.every((part) => ` ${name}`.includes(` ${part}`))) return 2;
  return parts.every((part) => name.includes(part)) ? 3 : -1;
}

const mistakesAllowed = (part) => (part.length < 4 ? 0 : part.length < 8 ? 1 : 2);

// The fewest slips of typing between a typed part and any beginning of a word: letters left out,
// added, mistaken or swapped.
function mistakes(part, word) {
  let [before, row] = [null, Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= part.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = part[i - 1] === word[j - 1];
      const least = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && part[i - 1] === word[j - 2] && part[i - 2] === word[j - 1];
      next.push(swapped ? Math.min(least, before[j - 2] + 1) : least);
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}

// The mistakes in all that was typed, or -1 if some part of it is like no word of the name.
function likeness(name, wanted) {
  const words = name.split(" ");
  let sum = 0;
  for (const part of wanted.split(" ")) {
    const near = words.map((word) => mistakes(part, word.slice(0, part.length + 2)));
    const least = Math.min(...near);
    if (least > mistakesAllowed(part)) return -1;
    sum += least;
  }
  return sum;
}

// Words for what the graph says in terms.

const STANDING = {
  stated: "Stated",
  disputed: "Disputed",
  party: "A party’s claim",
  deprecated: "Deprecated: held to be wrong",
};

const STANDING_MEANS = {
  stated: "Sources state it.",
  disputed: "Sources disagree about it.",
  party: "One side in a case says it; it is not recorded as a fact.",
  deprecated: "It is kept for the record and no longer held to be right.",
};

const KIND = {
  Reported: "Reported",
  Official: "Official record",
  CourtFinding: "Finding of a court",
  ProsecutionClaim: "What the prosecution says",
  DefenceClaim: "What the defence says",
  OwnStatement: "The person’s own statement",
};

const SOURCE_KIND = {
  org: "Organisation",
  mirror: "Copy",
  wiki: "Wiki page",
};

const RANK = {
  Preferred: "Preferred over other claims",
  Normal: "Normal",
  Deprecated: "Deprecated",
};

const DISPUTE_KIND = {
  Error: "One side is an error",
  Precision: "The sides differ in precision only",
  TrueDispute: "The sides contradict each other",
};

// How a dispute is told: only contradiction makes a thing disputed.
const DISPUTE_SAID = {
  Error: "Some sources say otherwise",
  Precision: "Sources differ",
  TrueDispute: "In dispute",
};

const disputeSaid = ({ standing, dispute_kind: kind }) =>
  kind ? worded(DISPUTE_SAID, kind) : standing === "disputed" ? "In dispute" : "Sources differ";

// What a standing means for one link, so that nothing is said which its evidence belies.
function meaning(item) {
  if (item.standing !== "stated") return STANDING_MEANS[item.standing] ?? "";
  if (item.count === 0) return "The graph states it and holds no source for it yet.";
  if (item.dispute || item.others.length)
    return `${STANDING_MEANS.stated} ${disputeSaid(item)}: see below.`;
  return item.facts.some((fact) => fact.dispute)
    ? `${STANDING_MEANS.stated} They differ on details: see below.`
    : "Sources state it and nobody is recorded as disputing it.";
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

// «jg:CourtFinding» and «https://…#CourtFinding» both end in the name that is looked up.
function worded(words, term) {
  const name = term.split(/[#/:]/).pop();
  if (words[name]) return words[name];
  const apart = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_]/g, " ")
    .toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}

function date(written) {
  const parts = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written);
  if (!parts) return written;
  const [, year, month, day] = parts;
  const named = month ? MONTHS[Number(month) - 1] : "";
  return [day ? String(Number(day)) : "", named, year].filter(Boolean).join(" ");
}

// When something was so, or from when until when it held.
function period({ from, until }) {
  if (from && until && from !== until) return `${date(from)} to ${date(until)}`;
  return from ? date(from) : until ? `until ${date(until)}` : "";
}

function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

// «3 links», or «2 of 3 links» where some are hidden.
function countOf(number, all, one, many) {
  const total = count(all, one, many);
  return number === all ? total : `${number.toLocaleString("en")} of ${total}`;
}

function sourcesInWords(edge) {
  return edge.count === 0 ? "No source recorded" : count(edge.count, "independent source");
}

// Relief that was taken back is not merely over.
function ending(edge) {
  if (!edge.until) return "";
  return `${edge.relief ? "No longer in force since" : "Ended"} ${date(edge.until)}`;
}

function linkInWords(edge) {
  const parts = [];
  if (edge.standing !== "stated") parts.push(STANDING[edge.standing] ?? edge.standing);
  else if (edge.dispute) parts.push(disputeSaid(edge));
  if (edge.until) parts.push(ending(edge));
  if (edge.count === 0) parts.push("No source recorded");
  return parts;
}

// The same order of names wherever the page is opened.
const collator = new Intl.Collator("en", { numeric: true });

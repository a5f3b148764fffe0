// Numbered notes: each citation of a panel once, with the numbers that point to it.

class Notes {
  constructor() {
    this.list = [];
    this.told = new Set();
  }

  number(citation) {
    if (!this.list.includes(citation)) this.list.push(citation);
    return this.list.indexOf(citation) + 1;
  }

  // The numbers behind a statement, each a button that goes to its note.
  marks(cited) {
    if (cited.length === 0) return text("no source recorded", { class: "tag tag--quiet" });
    const marks = cited.map((citation) => {
      const number = this.number(citation);
      return el(
        "button",
        {
          type: "button",
          class: "note-mark",
          "aria-label": `Source ${number}`,
          onclick: () => goTo(byId(`note-${number}`)),
        },
        `[${number}]`,
      );
    });
    return el("span", { class: "note-marks" }, marks);
  }

  // Some of the notes in full; what is told twice keeps its number, and its marks lead to the first.
  items(cited) {
    const numbers = cited.map((citation) => this.number(citation));
    return el(
      "ol",
      { class: "note-list" },
      numbers.map((number) => {
        const again = this.told.has(number);
        this.told.add(number);
        return noteItem(this.list[number - 1], number, this.earlier(number), again);
      }),
    );
  }

  // The first note with the same text, to which a note adds no source of its own.
  earlier(number) {
    const { original } = this.list[number - 1].source;
    const first = this.list.findIndex(({ source }) => source.original === original) + 1;
    return first < number ? { number: first, source: this.list[first - 1].source } : null;
  }

  section() {
    const rest = this.list.filter((_, place) => !this.told.has(place + 1));
    if (rest.length === 0) return null;
    const title = this.told.size ? "More sources" : "Sources";
    return el("section", { class: "notes" }, el("h3", {}, title), this.items(rest));
  }
}

function goTo(note) {
  note.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  note.focus({ preventScroll: true });
}

// A copy and its original count as one; a second passage of the same text is no copy.
function sameSource(source, first) {
  if (!first) return null;
  const what =
    first.source === source ? "Same source as" : "Copy of another source: counted as one with";
  return el("p", { class: "note-copy" }, `${what} [${first.number}]`);
}

function noteItem({ source, says, quoted }, number, first, again) {
  const title = source.title ?? source.iri ?? "Untitled source";
  const about = [
    source.publisher,
    source.kind ? worded(SOURCE_KIND, source.kind) : null,
    source.published ? date(source.published) : null,
  ].filter(Boolean);
  return el(
    "li",
    { id: again ? null : `note-${number}`, class: "note", tabindex: "-1", value: number },
    el("span", { class: "note-number", "aria-hidden": "true" }, `[${number}]`),
    says ? el("p", { class: "note-says", dir: "auto" }, says) : null,
    quoted ? el("blockquote", { class: "note-quoted", dir: "auto" }, `“${quoted}”`) : null,
    el(
      "p",
      { class: "note-source" },
      source.url ? link(source.url, title) : text(title),
      about.length ? el("span", { class: "note-about", dir: "auto" }, about.join(" · ")) : null,
    ),
    sameSource(source, first),
  );
}

// Numbered notes: each citation of a panel once, with the numbers that point to it.

class Notes {
  constructor() {
    this.list = [];
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
          onclick: () => goToNote(number),
        },
        `[${number}]`,
      );
    });
    return el("span", { class: "note-marks" }, marks);
  }

  section() {
    if (this.list.length === 0) return null;
    const earlier = new Map();
    const items = this.list.map((citation, place) => {
      const original = citation.source.original;
      const first = earlier.get(original);
      if (!first) earlier.set(original, { number: place + 1, source: citation.source });
      return noteItem(citation, place + 1, first);
    });
    return el(
      "section",
      { class: "notes" },
      el("h3", {}, "Sources"),
      el("ol", { class: "note-list" }, items),
    );
  }
}

function goToNote(number) {
  const note = byId(`note-${number}`);
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

function noteItem({ source, says, quoted }, number, first) {
  const title = source.title ?? source.iri ?? "Untitled source";
  const about = [source.publisher, source.kind ? worded({}, source.kind) : null].filter(Boolean);
  return el(
    "li",
    { id: `note-${number}`, class: "note", tabindex: "-1" },
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

// The entries of the page, with the days that they may cover.

const page = JSON.parse(byId("content").textContent);

const WORD_OF_MARK = new Map(page.marks);

const SIGN_OF_MARK = { differs: "≠", disputed: "?", party: "says", deprecated: "×" };

const PREFIX_OF_MARK = { disputed: "Disputed · ", party: "A party’s claim · " };

const entries = page.entries.map((row, id) => {
  const lasting = row.extent === "period";
  return {
    ...row,
    id,
    item: byId(`entry-${id}`),
    begin: lasting && row.start ? spanOf(row.start) : null,
    finish: lasting && row.end ? spanOf(row.end) : null,
    at: spanOf(row.date),
    name: (PREFIX_OF_MARK[row.mark] ?? "") + row.text,
    shown: true,
  };
});

for (const entry of entries) {
  entry.first = (entry.begin ?? entry.finish ?? entry.at)[0];
  entry.after = (entry.finish ?? entry.begin ?? entry.at)[1];
}

const shownEntries = () => entries.filter((entry) => entry.shown);

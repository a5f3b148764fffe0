import { fireEvent, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { Changes, Counts, Facets, QueryInfo } from "../../source/payload";
import { show } from "../../testing/show";
import { graphName, groups, totals } from "./numbers";
import { fitting, parts, samples } from "./questions";
import StartView from "./StartView.svelte";

type Type = Facets["types"][number];

const type = (curie: string, count: number, more: Partial<Type> = {}): Type => {
  const label = curie.split(":")[1]!.toLowerCase();
  return {
    iri: curie.replace("ns:", "https://example.org/ns#"),
    curie,
    label,
    group: label,
    colour: "#000",
    shape: "dot",
    act: false,
    evidence: false,
    count,
    ...more,
  };
};

const GROUPED: Facets = {
  types: [
    type("jg:Claim", 9, { evidence: true }),
    type("jg:Dispute", 2, { evidence: true }),
    type("foaf:Person", 4),
    type("ns:Person", 4, { group: "people" }),
    type("ns:Law", 3, { group: "laws" }),
    type("ns:Bill", 1, { group: "laws" }),
  ],
  properties: [],
  cut: null,
};

const QUESTION: QueryInfo = {
  name: "met",
  title: "Whom did a person meet?",
  question: "Whom did {person} meet after {date}?",
  description: "",
  parameters: [
    {
      name: "person",
      type: "entity",
      description: "the person",
      default: "id:ann",
      sample: "id:ann",
      sample_label: "Ann",
    },
    {
      name: "date",
      type: "date",
      description: "the date",
      default: null,
      sample: null,
      sample_label: null,
    },
  ],
  text: "SELECT * WHERE { ?person a ns:Person }",
};

const DISPUTES: QueryInfo = {
  ...QUESTION,
  name: "disputes",
  title: "Which sources disagree?",
  question: "Which sources disagree?",
  parameters: [],
  text: "SELECT * WHERE { ?dispute a jg:Dispute }",
};

const OVERVIEW: Counts["overview"] = {
  entities: 7,
  links: 5,
  groups: [
    { label: "people", colour: "#000", shape: "dot", count: 4 },
    { label: "laws", colour: "#000", shape: "dot", count: 3 },
    { label: "thing", colour: "#000", shape: "dot", count: 1 },
  ],
  claims: 9,
  sources: 0,
  disputes: 2,
};

const NOTHING: Counts["overview"] = {
  entities: 0,
  links: 0,
  groups: [],
  claims: 0,
  sources: 0,
  disputes: 0,
};

test("what is not there is not counted", () => {
  expect(totals(OVERVIEW)).toEqual([
    { what: "entities", count: 7 },
    { what: "links", count: 5 },
    { what: "claims", count: 9 },
    { what: "disputes", count: 2 },
  ]);
  expect(totals({ ...NOTHING, entities: null })).toEqual([]);
});

test("a group stands for its largest class, and for none if it has none", () => {
  expect(groups(OVERVIEW, GROUPED)).toEqual([
    { label: "people", count: 4, term: "https://example.org/ns#Person" },
    { label: "laws", count: 3, term: "https://example.org/ns#Law" },
    { label: "thing", count: 1, term: null },
  ]);
});

test("data are called by their title, or else by their file", () => {
  expect([
    graphName("Laws", "memory"),
    graphName(null, "/data/laws.ttl"),
    graphName(null, "memory"),
  ]).toEqual(["Laws", "Laws.ttl", "Memory"]);
});

test("a question is cut at its blanks, and those that it does not name stand behind", () => {
  const [person, date] = QUESTION.parameters;
  expect(parts(QUESTION)).toEqual([
    { text: "Whom did ", blank: null },
    { text: "", blank: person },
    { text: " meet after ", blank: null },
    { text: "", blank: date },
    { text: "?", blank: null },
  ]);
  expect(parts({ ...QUESTION, question: "Whom did a person meet?" })).toEqual([
    { text: "Whom did a person meet?", blank: null },
    { text: " ", blank: person },
    { text: " ", blank: date },
  ]);
  expect(samples(QUESTION)).toEqual({
    person: { value: "id:ann", label: "Ann" },
    date: { value: "", label: "" },
  });
});

test("only questions that speak of what is in the graph are asked", () => {
  const other = {
    types: [type("ex:Baker", 1), type("skos:Concept", 1)],
    properties: [],
    cut: null,
  };
  expect(fitting([QUESTION, DISPUTES], GROUPED)).toEqual([QUESTION, DISPUTES]);
  expect(fitting([{ ...QUESTION, text: "?x a skos:Concept" }, DISPUTES], other)).toEqual([]);
});

const BOB = { key: "https://example.org/id/bob", curie: "id:bob", label: "Bob" };

const CHANGES = {
  entries: [
    {
      date: "2018-06",
      text: "Ann met Bob.",
      standing: "disputed",
      remark: "disputed: the year",
      references: [{ number: 1, says: "It says so.", quoted: null }],
      other_sides: [],
      entities: [{ iri: BOB.key, curie: BOB.curie, label: "Bob", type: "person" }],
    },
  ],
  sources: [{ number: 1, title: "One", publisher: null, kind: "news", url: null, date: "" }],
  cut: null,
} as unknown as Changes;

const answers = {
  counts: () => Promise.resolve({ overview: OVERVIEW, counts: [] }),
  facets: () => Promise.resolve(GROUPED),
  changes: () => Promise.resolve(CHANGES),
  queries: () => Promise.resolve({ queries: [QUESTION, DISPUTES] }),
  search: () =>
    Promise.resolve({ found: [{ ...BOB, type: "person", description: "" }], cut: null }),
};

const address = (name: RegExp | string): string =>
  decodeURIComponent(screen.getByRole("link", { name }).getAttribute("href")!);

test("a question is asked with what fills its blanks", async () => {
  show(StartView, { answers });
  const blank = await screen.findByRole("button", { name: "the person: Ann. Change it" });
  await fireEvent.click(blank);
  const field = screen.getByRole("combobox", { name: "Another for: the person" });
  await fireEvent.input(field, { target: { value: "bo" } });
  await fireEvent.click(await screen.findByRole("option"));
  await fireEvent.input(screen.getByRole("textbox", { name: "the date" }), {
    target: { value: "2019" },
  });
  expect(screen.getByRole("button", { name: "the person: Bob. Change it" })).toBeTruthy();
  expect(address("Ask: Whom did Bob meet after 2019?")).toBe(
    "#v=1&view=query&name=met&p.person=id:bob&p.date=2019",
  );
});

test("every number leads to what it counts", async () => {
  show(StartView, { answers });
  await screen.findByText("people");
  expect(
    ["entities 7", "links 5", "claims 9", "disputes 2", "people 4", "thing 1"].map(address),
  ).toEqual([
    "#v=1&view=table&whole=1&rows=nodes",
    "#v=1&view=table&whole=1",
    "#v=1&view=ontology&term=jg:Claim",
    "#v=1&view=query&name=disputes",
    "#v=1&view=ontology&term=ns:Person",
    "#v=1&view=table&whole=1&rows=nodes",
  ]);
});

test("what changed last stands with its date, its standing and its source", async () => {
  show(StartView, { answers });
  expect(await screen.findByText("June 2018")).toBeTruthy();
  expect(screen.getByText("Disputed: the year", { exact: false })).toBeTruthy();
  expect(address("Bob")).toBe("#v=1&view=entity&entity=id:bob");
  await fireEvent.click(screen.getByRole("button", { name: "Source 1" }));
  expect(document.activeElement!.id).toBe("change-sources-1");
  expect(document.activeElement!.closest("details")!.open).toBe(true);
});

test("a graph of another kind has no empty headings", async () => {
  const empty = {
    ...answers,
    counts: () => Promise.resolve({ overview: { ...NOTHING, entities: 1 }, counts: [] }),
    facets: () => Promise.resolve({ types: [], properties: [], cut: null }),
    changes: () => Promise.resolve({ entries: [], sources: [], cut: null }),
  };
  show(StartView, { answers: empty });
  await screen.findByText("entities");
  const headings = screen.getAllByRole("heading").map((heading) => heading.textContent);
  expect(headings).toEqual(["A small graph", "In numbers"]);
});

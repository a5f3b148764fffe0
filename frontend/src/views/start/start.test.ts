import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { Facets, Network, QueryInfo } from "../../source/payload";
import { show } from "../../testing/show";
import { evidence, graphName, kinds } from "./numbers";
import { defaultEntities, fitting, parts, type Question } from "./questions";
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
};

const QUESTION: Question = {
  name: "met",
  title: "Whom did a person meet?",
  question: "Whom did {person} meet after {date}?",
  description: "",
  parameters: [
    { name: "person", type: "entity", description: "the person", default: "id:ann" },
    { name: "date", type: "date", description: "the date", default: "2018" },
  ],
  text: "SELECT * WHERE { ?person a ns:Person }",
};

const DISPUTES: QueryInfo = {
  ...QUESTION,
  name: "disputes",
  title: "Which sources disagree?",
  parameters: [],
  text: "SELECT * WHERE { ?dispute a jg:Dispute }",
};

const NAMES = { "jg:Claim": "claims" };

test("groups of classes count once, and other names for them are passed over", () => {
  expect(kinds(GROUPED).map(({ name, count }) => [name, count])).toEqual([
    ["people", 4],
    ["laws", 3],
  ]);
  expect(evidence(GROUPED, NAMES).map(({ name, count }) => [name, count])).toEqual([
    ["claims", 9],
    ["dispute", 2],
  ]);
});

test("without an ontology the classes themselves are counted", () => {
  const found = kinds({ types: [type("ex:Baker", 1), type("ex:Shop", 2)], properties: [] });
  expect(found.map(({ name, count }) => [name, count])).toEqual([
    ["shop", 2],
    ["baker", 1],
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
  expect(parts({ ...QUESTION, question: null })).toEqual([
    { text: "Whom did a person meet?", blank: null },
    { text: " ", blank: person },
    { text: " ", blank: date },
  ]);
  expect(defaultEntities([QUESTION, QUESTION, DISPUTES])).toEqual(["id:ann"]);
});

test("only questions that speak of what is in the graph are asked", () => {
  const other = { types: [type("ex:Baker", 1), type("skos:Concept", 1)], properties: [] };
  expect(fitting([QUESTION, DISPUTES], GROUPED)).toEqual([QUESTION, DISPUTES]);
  expect(fitting([{ ...QUESTION, text: "?x a skos:Concept" }, DISPUTES], other)).toEqual([]);
});

const node = { key: "https://example.org/id/ann", label: "Ann" } as Network["nodes"][number];
const BOB = { key: "https://example.org/id/bob", curie: "id:bob", label: "Bob" };

const answers = {
  facets: () => Promise.resolve(GROUPED),
  queries: () => Promise.resolve({ queries: [QUESTION, DISPUTES] }),
  network: () => Promise.resolve({ nodes: [node], edges: [], undated: 0, cut: null }),
  search: () =>
    Promise.resolve({ found: [{ ...BOB, type: "person", description: "" }], cut: null }),
};

const address = (name: RegExp | string): string =>
  decodeURIComponent(screen.getByRole("link", { name }).getAttribute("href")!);

test("a question is asked with what fills its blanks", async () => {
  show(StartView, { answers });
  const blank = await screen.findByRole("button", { name: "the person: Ann. Change it" });
  const asks = "Ask: Whom did a person meet?";
  expect(address(asks)).toBe("#v=1&view=query&name=met&p.person=id:ann&p.date=2018");
  await fireEvent.click(blank);
  const field = screen.getByRole("combobox", { name: "Another for: the person" });
  await fireEvent.input(field, { target: { value: "bo" } });
  await fireEvent.click(await screen.findByRole("option"));
  await fireEvent.input(screen.getByRole("textbox", { name: "the date" }), {
    target: { value: "2019" },
  });
  expect(screen.getByRole("button", { name: "the person: Bob. Change it" })).toBeTruthy();
  expect(address(asks)).toBe("#v=1&view=query&name=met&p.person=id:bob&p.date=2019");
});

test("every number leads to what it counts", async () => {
  show(StartView, { answers });
  await screen.findByText("people");
  expect([address("people 4"), address("claims 9"), address("disputes 2")]).toEqual([
    "#v=1&view=ontology&term=ns:Person",
    "#v=1&view=ontology&term=jg:Claim",
    "#v=1&view=query&name=disputes",
  ]);
});

test("a graph of another kind has no empty headings", async () => {
  show(StartView, {
    answers: { ...answers, facets: () => Promise.resolve({ types: [], properties: [] }) },
  });
  await waitFor(() => expect(screen.queryByRole("status")).toBeNull());
  const headings = screen.getAllByRole("heading").map((heading) => heading.textContent);
  expect(headings).toEqual(["A small graph"]);
});

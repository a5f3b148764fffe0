import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { csv } from "../../parts/csv";
import { Failure } from "../../source/failure";
import type {
  EntityPage,
  Entry,
  NetworkEdge,
  Neighbours,
  SourceNote,
  Statement,
  TimelineAnswer,
} from "../../source/payload";
import { show } from "../../testing/show";
import EntityView from "./EntityView.svelte";
import { merge } from "./merging";
import { rows, sourceLines } from "./rows";
import { sayings } from "./sayings";

const ID = "https://example.org/id/";

const note = (number: number, title: string): SourceNote => ({
  number,
  title,
  publisher: "A paper",
  kind: "news",
  url: `https://example.org/${title}`,
  same_text_as: null,
  published: "2018",
  date: "published 2018",
});

const says = (number: number) => ({ number, says: "It says so.", quoted: null });

const statement = (text: string, more: Partial<Statement> = {}): Statement => ({
  text,
  values: [],
  standing: "stated",
  remark: null,
  references: [],
  other_sides: [],
  details: [],
  link: null,
  ...more,
});

const AGE = statement("Age", { values: [{ text: "63", references: [says(1)] }] });
const MET = statement("Ann met Bob in 2018.", {
  standing: "disputed",
  remark: "disputed: the year",
  references: [says(2)],
  other_sides: [{ text: "Ann met Bob in 2019.", references: [says(1)] }],
  link: [`${ID}ann`, `${ID}bob`, "ns:met"],
});

const page = (more: Partial<EntityPage> = {}): EntityPage => ({
  iri: `${ID}ann`,
  curie: "id:ann",
  label: "Ann",
  type: "person",
  aliases: ["Annie"],
  description: "A baker.",
  groups: [
    { title: "Facts", statements: [AGE] },
    { title: "People", statements: [MET] },
  ],
  sources: [note(1, "one"), note(2, "two")],
  period: { start: null, end: null },
  undated: 0,
  links_left_out: 0,
  facts_left_out: 0,
  extent: { first: 1, last: 1, total: 1, page: 1, pages: 1 },
  named: [{ iri: `${ID}bob`, curie: "id:bob", label: "Bob", type: "person" }],
  language: "en",
  ...more,
});

const entry = (text: string, number: number): Entry => ({
  date: "2018-06",
  precision: "month",
  start: "2018-06",
  end: null,
  extent: "event",
  text,
  standing: "stated",
  remark: null,
  other_dates: [],
  other_sides: [],
  references: [says(number)],
  as_given: [],
  kind: "met",
  event: "id:met",
  entities: [],
  claims: [],
});

const TIMELINE = {
  timeline: { entries: [entry("Ann met Bob.", 1)], sources: [note(1, "three")] },
  cut: null,
} as unknown as TimelineAnswer;

const group = (property: string, count: number) => ({
  property: `https://example.org/ns#${property}`,
  curie: `ns:${property}`,
  label: property,
  direction: "out" as const,
  count,
});

const NEIGHBOURS: Neighbours = {
  key: `${ID}ann`,
  groups: [group("met", 30), group("wrote", 1)],
  nodes: [],
  edges: [],
  first: 0,
  last: 0,
  total: 31,
  page: 1,
  undated: 0,
  not_then: 0,
  cut: null,
};

const edge = (other: string, more: Partial<NetworkEdge> = {}): NetworkEdge =>
  ({
    source: `${ID}ann`,
    target: `${ID}${other}`,
    key: "ns:met",
    sentence: `Ann met ${other}`,
    inverse_sentence: `${other} was met by Ann`,
    standing: "stated",
    reason: null,
    dispute: null,
    other_sides: [],
    ...more,
  }) as NetworkEdge;

const answers = (told = page()) => ({
  entity: vi.fn(() => Promise.resolve({ entity: told, cut: null })),
  neighbours: vi.fn(() => Promise.resolve(NEIGHBOURS)),
  timeline: vi.fn(() => Promise.resolve(TIMELINE)),
});

const ANN = "#v=1&view=entity&entity=id:ann";

const href = (name: string): string =>
  decodeURIComponent(screen.getByRole("link", { name }).getAttribute("href")!);

test("a page tells facts and links, both sides of a dispute, and leads on", async () => {
  const { container, explorer } = show(EntityView, { answers: answers(), address: ANN });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Entity");
  await screen.findByRole("heading", { level: 1, name: "Ann" });
  expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  expect(screen.getByText("Also called Annie")).toBeTruthy();
  const told = container.querySelector('[data-standing="disputed"]')!.textContent!;
  for (const part of ["Ann met Bob in 2018.", "Disputed: the year", "Ann met Bob in 2019."])
    expect(told).toContain(part);
  expect(within(container).getAllByRole("link", { name: "Bob" })[0]!.getAttribute("href")).toBe(
    "#v=1&view=entity&entity=id:bob",
  );
  expect([href("Show in graph"), href("Connect to …"), href("Timeline")]).toEqual([
    "#v=1&view=graph&entity=id:ann&n=id:ann~id:bob",
    "#v=1&view=connect&entity=id:ann&end=id:ann",
    "#v=1&view=timeline&entity=id:ann",
  ]);
  await fireEvent.click(screen.getByRole("button", { name: "Evidence: Ann met Bob in 2018." }));
  expect(explorer.state.link).toBe(`${ID}ann ${ID}bob ns:met`);
});

test("what stays as it is when evidence is opened is not asked for again", async () => {
  const given = answers();
  const { explorer } = show(EntityView, { answers: given, address: ANN });
  await screen.findByText("June 2018");
  await fireEvent.click(screen.getByRole("button", { name: "Evidence: Ann met Bob in 2018." }));
  expect(explorer.state.link).not.toBeNull();
  const { entity, neighbours, timeline } = given;
  expect([entity, neighbours, timeline].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

test("on a canvas that has something, only the entity itself is added", async () => {
  show(EntityView, { answers: answers(), address: `${ANN}&n=id:carl` });
  await screen.findByRole("heading", { level: 1 });
  expect(href("Show in graph")).toBe("#v=1&view=graph&entity=id:ann&n=id:carl~id:ann");
});

test("a name in the address becomes the identifier, without a new step", async () => {
  const { explorer } = show(EntityView, {
    answers: answers(),
    address: "#v=1&view=entity&entity=Annie",
  });
  const steps = history.length;
  await waitFor(() => expect(explorer.state.entity).toBe(`${ID}ann`));
  expect([location.hash, history.length]).toEqual([ANN, steps]);
});

test("an unknown entity is said, with those that come near", async () => {
  const failure = new Failure("unknown-entity", "No entity is called 'An'.", null, ["Ann"]);
  const { explorer } = show(EntityView, {
    answers: { ...answers(), entity: () => Promise.reject(failure) },
    address: "#v=1&view=entity&entity=An",
  });
  expect((await screen.findByRole("alert")).textContent).toContain("No entity is called 'An'.");
  expect(screen.getByRole("link", { name: "Ann" })).toBeTruthy();
  const headings = screen.getAllByRole("heading", { level: 1 });
  expect([...headings.map(({ textContent }) => textContent), explorer.heading]).toEqual([
    "Unknown entity",
    "Unknown entity",
  ]);
});

test("the date is asked for, and what it leaves out is said", async () => {
  const given = answers(page({ undated: 2, links_left_out: 1, facts_left_out: 3 }));
  show(EntityView, { answers: given, address: `${ANN}&as-of=2018-06` });
  await screen.findByText(
    "As of June 2018, with 2 links without a date; 1 link and 3 facts of other times are left out.",
    { exact: false },
  );
  expect(given.entity).toHaveBeenCalledWith(
    `${ID}ann`,
    { page: 1, asOf: "2018-06" },
    expect.anything(),
  );
});

test("an entity with very many links is read page by page", async () => {
  const given = answers(page({ extent: { first: 1, last: 80, total: 200, page: 1, pages: 3 } }));
  show(EntityView, { answers: given, address: ANN });
  await screen.findAllByText("Links 1 to 80 of 200", { exact: false });
  await fireEvent.click(screen.getAllByRole("button", { name: "Next page" })[0]!);
  expect(given.entity).toHaveBeenLastCalledWith(
    `${ID}ann`,
    { page: 2, asOf: null },
    expect.anything(),
  );
});

test("a long group shows a part, and more when asked", async () => {
  const statements = Array.from({ length: 60 }, (_, at) => statement(`Ann met nr. ${at}.`));
  const told = page({ groups: [{ title: "People", statements }], sources: [] });
  show(EntityView, { answers: answers(told), address: ANN });
  await screen.findByText("Ann met nr. 24.");
  expect(screen.queryByText("Ann met nr. 25.")).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Show 25 more" }));
  expect(screen.getByText("Ann met nr. 49.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement!.textContent).toContain("Ann met nr. 25."));
  expect(screen.getByRole("button", { name: "Show 10 more" })).toBeTruthy();
});

test("the links of one kind come part by part", async () => {
  const given = answers();
  const neighbours = vi
    .fn()
    .mockResolvedValueOnce(NEIGHBOURS)
    .mockResolvedValueOnce({ ...NEIGHBOURS, total: 2, edges: [edge("bob")] })
    .mockResolvedValueOnce({ ...NEIGHBOURS, total: 2, page: 2, edges: [edge("carl")] });
  show(EntityView, { answers: { ...given, neighbours }, address: ANN });
  await fireEvent.click(await screen.findByRole("button", { name: "met 30 links" }));
  await fireEvent.click(await screen.findByRole("button", { name: "Show 1 more" }));
  expect(await screen.findByText("Ann met carl.")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "Evidence: Ann met Bob in 2018." }));
  expect(screen.getByText("Ann met carl.")).toBeTruthy();
  expect(neighbours).toHaveBeenCalledTimes(3);
  expect(neighbours.mock.lastCall![1]).toEqual({
    property: "https://example.org/ns#met",
    direction: "out",
    page: 2,
    size: 25,
    asOf: null,
  });
});

test("the sources of the timeline are numbered on from those of the page", async () => {
  const { container } = show(EntityView, { answers: answers(), address: ANN });
  await screen.findByText("June 2018");
  const titles = [...container.querySelectorAll("aside li")].map((item) => item.id);
  expect(titles).toEqual(["sources-1", "sources-2", "sources-3"]);
  const merged = merge([note(1, "one")], {
    sources: [note(1, "three"), note(2, "one"), { ...note(3, "four"), same_text_as: 1 }],
    entries: [entry("a", 1), entry("b", 2)],
  });
  expect(
    merged.sources.map(({ number, title, same_text_as }) => [number, title, same_text_as]),
  ).toEqual([
    [1, "one", null],
    [2, "three", null],
    [3, "four", 2],
  ]);
  expect(merged.entries.map(({ references }) => references[0]!.number)).toEqual([2, 1]);
});

test("a link that the page does not tell is told from the side of the entity", () => {
  const told = sayings(page());
  expect(told(edge("bob"))).toBe(MET);
  expect(
    told(edge("ann", { source: `${ID}carl`, standing: "deprecated", reason: "It was Bob" })),
  ).toEqual({
    text: "ann was met by Ann.",
    standing: "deprecated",
    remark: "It was Bob",
    references: [],
    other_sides: [],
  });
});

test("a page is written as a table, with formulas made harmless", () => {
  const text = csv(rows(page({ groups: [{ title: "=People", statements: [AGE, MET] }] })));
  expect(text).toBe(
    "section,statement,value,standing,remark,sources,addresses\r\n" +
      "'=People,Age,63,stated,,one,https://example.org/one\r\n" +
      "'=People,Ann met Bob in 2018.,,disputed,disputed: the year,two,https://example.org/two\r\n" +
      "'=People,Ann met Bob in 2019.,,disputed,disputed: the year,one,https://example.org/one\r\n",
  );
  expect(csv([['a "b"', "-1", "2018-06", "-x\n"]])).toBe('"a ""b""",-1,2018-06,"\'-x\n"\r\n');
  expect(sourceLines([note(1, "one")])).toBe(
    "[1] one, A paper, news, published 2018, https://example.org/one",
  );
});

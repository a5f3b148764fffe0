import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { Paths } from "../../source/payload";
import type { PathsAsked } from "../../source/source";
import { show } from "../../testing/show";
import ConnectView from "./ConnectView.svelte";

vi.mock("./sketch", () => ({
  Sketch: class {
    draw(): void {}
    light(): void {}
    destroy(): void {}
  },
}));

const ID = "https://example.org/id/";
const ENDS = "#v=1&view=connect&end=id:ann~id:bob";

const end = (name: string) => ({
  key: `${ID}${name.toLowerCase()}`,
  curie: `id:${name.toLowerCase()}`,
  label: name,
  type: "person",
});

const NONE = "No connection between Ann and Bob was found within 6 hops.";

const EMPTY: Paths = {
  told: {
    question: "How is Ann connected to Bob?",
    start: end("Ann"),
    goal: end("Bob"),
    connections: [],
    sources: [],
    remarks: [NONE],
    links: 2,
    hops: 6,
    stopped: null,
    date: null,
  },
  nodes: [],
  edges: [],
  cut: null,
};

const FOUND: Paths = {
  ...EMPTY,
  told: {
    ...EMPTY.told,
    remarks: ["The search stopped early, after 10 seconds; there may be more."],
    sources: [
      {
        number: 1,
        title: "A paper",
        publisher: null,
        kind: "news",
        url: "javascript:alert(1)",
        same_text_as: null,
        published: null,
        date: "date not recorded",
      },
    ],
    connections: [
      {
        title: "Directly",
        cost: 1,
        ends: [end("Ann"), end("Bob")],
        hops: [
          {
            more: 2,
            told: [
              {
                text: "Ann knew <b>Bob</b>, which is disputed: Ann did not.",
                references: [{ number: 1, says: "It says so.", quoted: null }],
                standing: "disputed",
                edges: [[`${ID}ann`, `${ID}bob`, "ns:knows"]],
                start: null,
                end: null,
              },
            ],
          },
        ],
      },
    ],
  },
};

const names = { network: () => Promise.resolve({ nodes: [], edges: [], undated: 0, cut: null }) };

test("what the source tells is shown unchanged, with its remarks and the further links", async () => {
  const paths = vi.fn((_: PathsAsked) => Promise.resolve(FOUND));
  show(ConnectView, { address: `${ENDS}&max-hops=4&as-of=2018`, answers: { ...names, paths } });
  const heading = await screen.findByRole("heading", { name: "How is Ann connected to Bob?" });
  expect(heading.parentElement?.textContent).toContain("knew <b>");
  expect(screen.getByRole("heading", { name: "1. Directly" })).toBeTruthy();
  expect(screen.getByText("(2 more links between the two.)")).toBeTruthy();
  expect(screen.getByText(FOUND.told.remarks[0]!)).toBeTruthy();
  expect(screen.queryByRole("link", { name: /A paper/ })).toBeNull();
  expect(paths.mock.calls.map(([asked]) => asked)).toEqual([
    {
      start: `${ID}ann`,
      goal: `${ID}bob`,
      count: 3,
      maxHops: 4,
      via: [],
      avoid: [],
      includeDisputed: false,
      onlySourced: false,
      asOf: "2018",
    },
  ]);
});

test("the evidence of a sentence opens as a step of its own, and its link is lit", async () => {
  const answers = { ...names, paths: () => Promise.resolve(FOUND) };
  const { explorer, container } = show(ConnectView, { address: ENDS, answers });
  await fireEvent.click(await screen.findByRole("button", { name: /^Evidence: Ann knew/ }));
  expect(explorer.state.link).toBe(`${ID}ann ${ID}bob ns:knows`);
  await waitFor(() => expect(container.querySelectorAll(".told.lit").length).toBe(1));
});

test("where nothing is found, it is said as the source says it, with ways on", async () => {
  const answers = { ...names, paths: () => Promise.resolve(EMPTY) };
  show(ConnectView, { address: ENDS, answers });
  expect(await screen.findByText(NONE)).toBeTruthy();
  const wider = screen.getByRole("link", { name: "Look up to 9 hops away" });
  expect(wider.getAttribute("href")).toBe(`${ENDS}&max-hops=9`);
});

test("a search that is under way can be stopped and taken up again", async () => {
  const asked: AbortSignal[] = [];
  const paths = (_: PathsAsked, signal?: AbortSignal): Promise<Paths> => {
    asked.push(signal!);
    if (asked.length > 1) return Promise.resolve(FOUND);
    return new Promise((_, reject) =>
      signal!.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
    );
  };
  show(ConnectView, { address: ENDS, answers: { ...names, paths } });
  await fireEvent.click(await screen.findByRole("button", { name: "Stop" }));
  expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
  expect(screen.getByText("The search was stopped.")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "Find connections" }));
  expect(await screen.findByRole("heading", { name: "1. Directly" })).toBeTruthy();
});

test("an end that is removed goes out of the state", async () => {
  const answers = { ...names, paths: () => Promise.resolve(FOUND) };
  const { explorer } = show(ConnectView, { address: ENDS, answers });
  await screen.findByRole("heading", { name: "1. Directly" });
  const chosen = within(screen.getByRole("list", { name: "Between" }));
  await fireEvent.click(chosen.getByRole("button", { name: "Remove id:ann" }));
  expect(explorer.state.search.ends).toEqual([`${ID}bob`]);
  expect(screen.getByText("Choose one more entity.")).toBeTruthy();
});

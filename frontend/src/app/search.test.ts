import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { announceIn } from "../parts/announce";
import { noAnswer } from "../source/failure";
import type { Match } from "../source/payload";
import { show } from "../testing/show";
import { marks } from "./searchMarks";
import SearchBox from "./SearchBox.svelte";

const match = (name: string): Match => ({
  key: `https://example.org/id/${name.toLowerCase()}`,
  curie: `id:${name.toLowerCase()}`,
  label: name,
  type: "person",
  description: `About ${name}`,
});

const ANN = match("Ann");
const BOB = match("Bob");

const finding = (...found: Match[]) => ({ search: () => Promise.resolve({ found, cut: null }) });

const field = (): HTMLInputElement => screen.getByRole("combobox");

const type = (text: string) => fireEvent.input(field(), { target: { value: text } });

const press = (key: string) => fireEvent.keyDown(field(), { key });

const active = (): string | null => {
  const id = field().getAttribute("aria-activedescendant");
  return id && document.getElementById(id)!.querySelector(".name")!.textContent!.trim();
};

const live = document.createElement("div");
announceIn(live);
afterEach(() => (live.textContent = ""));

test("the part that matched is found whatever its case and accents", () => {
  expect(marks("José Łoś Jo", "jo LOS")).toEqual([
    { text: "Jo", hit: true },
    { text: "sé Łoś ", hit: false },
    { text: "Jo", hit: true },
  ]);
  expect(marks("Émile Zola", "em zo")).toEqual([
    { text: "Ém", hit: true },
    { text: "ile ", hit: false },
    { text: "Zo", hit: true },
    { text: "la", hit: false },
  ]);
  expect(marks("Ann", " ")).toEqual([{ text: "Ann", hit: false }]);
});

test("suggestions come as one types, and are announced", async () => {
  show(SearchBox, { answers: finding(ANN, BOB) });
  await type("n");
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
  expect(field().getAttribute("aria-expanded")).toBe("true");
  expect(field().getAttribute("aria-controls")).toBe(screen.getByRole("listbox").id);
  expect(live.textContent!.trim()).toBe("2 suggestions.");
});

test("arrows go round the suggestions, and Enter takes the active one", async () => {
  const { explorer } = show(SearchBox, { answers: finding(ANN, BOB) });
  await type("n");
  await screen.findAllByRole("option");
  const seen = [active()];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
    await press(key);
    seen.push(active());
  }
  expect(seen).toEqual([null, "Ann", "Bob", "Ann", "Bob"]);
  await press("Enter");
  expect([explorer.state.view, explorer.state.entity]).toEqual(["entity", BOB.key]);
  expect([field().value, screen.queryByRole("listbox")]).toEqual(["", null]);
});

test("what was suggested for one entity is not offered for the next", async () => {
  const search = vi
    .fn()
    .mockResolvedValueOnce({ found: [ANN], cut: null })
    .mockReturnValue(new Promise(() => undefined));
  show(SearchBox, { answers: { search } });
  await type("a");
  await screen.findByRole("option");
  await press("Enter");
  await type("b");
  expect(screen.queryByRole("option")).toBeNull();
});

test("Enter takes the first suggestion, even before it is there", async () => {
  let give: (matches: Match[]) => void = () => undefined;
  const search = () =>
    new Promise<{ found: Match[]; cut: null }>(
      (resolve) => (give = (found) => resolve({ found, cut: null })),
    );
  const onChoose = vi.fn();
  show(SearchBox, { answers: { search }, properties: { onChoose } });
  await type("an");
  await press("Enter");
  expect(onChoose).not.toHaveBeenCalled();
  give([ANN, BOB]);
  await waitFor(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith(ANN));
  expect(field().value).toBe("Ann");
});

test("a new letter calls the former question off", async () => {
  const signals: AbortSignal[] = [];
  const search = (_text: string, _limit: number, signal?: AbortSignal) => {
    signals.push(signal!);
    return new Promise<never>(() => undefined);
  };
  show(SearchBox, { answers: { search } });
  await type("a");
  await type("an");
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
});

test("Escape closes the suggestions first, and then empties the field", async () => {
  show(SearchBox, { answers: finding(ANN) });
  await type("a");
  await screen.findAllByRole("option");
  await press("Escape");
  expect([screen.queryByRole("listbox"), field().value]).toEqual([null, "a"]);
  await press("Escape");
  expect(field().value).toBe("");
});

test("where nothing is found, that is said, and there is a way on", async () => {
  show(SearchBox, { answers: finding() });
  await type("zz");
  expect(await screen.findByText("No entity is called “zz”.")).toBeTruthy();
  expect(field().getAttribute("aria-expanded")).toBe("false");
  expect(screen.getByRole("link").getAttribute("href")).toBe("#v=1&view=ontology");
});

test("a server that does not answer is named", async () => {
  show(SearchBox, { answers: { search: () => Promise.reject(noAnswer()) } });
  await type("a");
  expect(await screen.findByText("The server does not answer.")).toBeTruthy();
});

test("a click chooses, and markup in names is text", async () => {
  const onChoose = vi.fn();
  const hostile = { ...ANN, label: "<b onclick=x>Ann</b>" };
  const { container } = show(SearchBox, {
    answers: finding(hostile),
    properties: { onChoose, clearOnChoose: true },
  });
  await type("ann");
  await fireEvent.click(await screen.findByRole("option"));
  expect(container.querySelector("b")).toBeNull();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(hostile);
  expect(field().value).toBe("");
});

test("a slash leads to the search, but not while one writes", async () => {
  show(SearchBox);
  await fireEvent.keyDown(document.body, { key: "/" });
  expect(document.activeElement).toBe(field());
  const other = document.body.appendChild(document.createElement("textarea"));
  other.focus();
  await fireEvent.keyDown(other, { key: "/" });
  expect(document.activeElement).toBe(other);
  other.remove();
});

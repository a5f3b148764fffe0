import { afterEach, expect, test, vi } from "vitest";
import { Failure } from "./failure";
import { httpSource } from "./http";

const source = httpSource("http://graph.test/");

function answering(answer: Response | Error): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(request);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone());
  });
  return asked;
}

const empty = (): Response => Response.json({ found: [] });

afterEach(() => vi.unstubAllGlobals());

test("parameters are written once, and those not given are left out", async () => {
  const asked = answering(empty());
  await source.paths({
    start: "id:a",
    goal: "a & b",
    count: 3,
    maxHops: 6,
    via: ["id:c", "id:d"],
    avoid: [],
    includeDisputed: false,
    onlySourced: true,
    asOf: null,
  });
  const { searchParams } = new URL(asked[0]!.url);
  expect([...searchParams]).toEqual([
    ["start", "id:a"],
    ["goal", "a & b"],
    ["count", "3"],
    ["via", "id:c"],
    ["via", "id:d"],
    ["max_hops", "6"],
    ["only_sourced", "true"],
  ]);
});

test("an entity is one segment of the path, whatever is in its name", async () => {
  const asked = answering(empty());
  await source.entity("https://example.org/a?b#c", { asOf: "2018" });
  expect(asked[0]!.url).toBe(
    "http://graph.test/api/entity/https%3A%2F%2Fexample.org%2Fa%3Fb%23c?as_of=2018",
  );
});

test("a network is asked for by its choice as JSON", async () => {
  const asked = answering(empty());
  await source.network({ focus: ["id:a"], hops: 0, asOf: "2018" });
  expect([asked[0]!.method, await asked[0]!.json()]).toEqual([
    "POST",
    { focus: ["id:a"], hops: 0, asserted_only: false, evidence: false, as_of: "2018" },
  ]);
});

test("a SPARQL answer comes as it is, with what cut it", async () => {
  const headers = { "Content-Type": "text/csv; charset=utf-8", "Justice-Cut": "rows=10" };
  const asked = answering(new Response("a,b\r\n", { headers }));
  const answer = await source.sparql("SELECT * {}", ["csv", "turtle"]);
  expect(asked[0]!.headers.get("Accept")).toBe("text/csv, text/turtle");
  expect(answer).toEqual({ mediaType: "text/csv", text: "a,b\r\n", cut: "rows=10" });
});

test("a failure keeps its sentence, its way on and its place", async () => {
  const told = {
    error: "query-syntax",
    message: "There is no }.",
    remedy: "Add it.",
    candidates: [],
    line: 3,
    column: 7,
  };
  answering(Response.json(told, { status: 400 }));
  const failed = await source.about().catch((error: unknown) => error);
  expect(failed).toEqual(new Failure("query-syntax", "There is no }.", "Add it.", [], 3, 7));
  expect(failed).toMatchObject({ line: 3, column: 7, remedy: "Add it." });
});

test("a server that is gone, or speaks another language, is told apart from one that fails", async () => {
  answering(new TypeError("Failed to fetch"));
  await expect(source.about()).rejects.toMatchObject({ kind: "no-answer" });
  answering(new Response("<html>", { status: 200 }));
  await expect(source.about()).rejects.toMatchObject({ kind: "no-answer" });
  answering(new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
  await expect(source.about()).rejects.toMatchObject({
    kind: "failed",
    message: "502 Bad Gateway",
  });
});

test("what the page itself calls off is no failure", async () => {
  answering(new DOMException("called off", "AbortError"));
  await expect(source.about()).rejects.toBeInstanceOf(DOMException);
});

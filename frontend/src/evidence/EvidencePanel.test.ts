import { fireEvent, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { Evidence, NetworkEdge } from "../source/payload";
import type { NetworkAsked } from "../source/source";
import { linkId } from "../state/link";
import { show } from "../testing/show";
import EvidencePanel from "./EvidencePanel.svelte";
import { ANN, BOB, citation, claim, edge, evidence, nodes } from "./testing";

function open(link: NetworkEdge, told: Evidence = evidence()) {
  const network = vi.fn((_: NetworkAsked) =>
    Promise.resolve({ nodes, edges: [link], undated: 0, cut: null }),
  );
  const id = linkId(edge());
  const address = "#v=1&view=table&link=id:ann~id:bob~ns:knows";
  const answers = { network, evidence: () => Promise.resolve(told) };
  return { ...show(EvidencePanel, { answers, address, properties: { link: id } }), network };
}

test("a link that is not on the canvas is asked for with both its ends", async () => {
  const { network } = open(edge());
  await screen.findByText("1 independent source");
  expect(network.mock.calls.map(([asked]) => asked)).toEqual([
    { focus: [ANN, BOB], hops: 0, maxNodes: 2, evidence: true },
  ]);
});

test("both ends lead to their pages, and the title takes the focus", async () => {
  open(edge());
  const title = await screen.findByRole("heading", { name: "Ann knows Bob" });
  expect(document.activeElement).toBe(title);
  const links = within(title).getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "#v=1&view=entity&entity=id:ann",
    "#v=1&view=entity&entity=id:bob",
  ]);
});

test("both sides of a dispute are told with whose they are and why one is held to be wrong", async () => {
  const claims = [
    claim("c1", { citations: [citation("Paper")] }),
    claim("c2", {
      sentence: "Ann did not know Bob (the defence says so).",
      kind: "DefenceClaim",
      party: true,
      asserted: false,
      citations: [citation("Denial")],
    }),
    claim("c3", {
      sentence: "Ann met Bob later (held to be wrong).",
      rank: "Deprecated",
      asserted: false,
      reason: "The letter is of June.",
      citations: [citation("Blog")],
    }),
  ];
  const dispute = { iri: "d1", label: "whether they met", kind: "TrueDispute" };
  open(edge({ standing: "disputed" }), evidence({ disputes: [{ dispute, claims }], claims }));
  const heading = await screen.findByRole("heading", { name: /Disputed whether they met/ });
  const sides = within(heading.parentElement!).getAllByRole("listitem");
  const told = sides
    .map((side) => side.textContent.replace(/\s+/g, " ").trim())
    .filter((text) => text.includes("independent source"));
  expect(told.map((text) => text.split(" · ")[0])).toEqual([
    "Ann knows Bob. This link Reported",
    "Ann did not know Bob (the defence says so). ◐ Claimed by one side Claim of the defence",
    "Ann met Bob later (held to be wrong). × Held to be wrong: The letter is of June. Reported",
  ]);
});

test("an address that is no web address is told, not linked", async () => {
  const unsafe = citation("Paper", { url: "javascript:alert(1)", label: "<i>Paper</i>" });
  open(edge(), evidence({ claims: [claim("c1", { citations: [unsafe] })] }));
  expect(await screen.findByText("javascript:alert(1)")).toBeTruthy();
  expect(screen.queryByRole("link", { name: /Paper/ })).toBeNull();
  expect(screen.getByText(/<i>Paper<\/i>/)).toBeTruthy();
});

test("a link without a source says so, and so does one of a graph without claims", async () => {
  const { unmount } = open(edge({ sources: 0 }), evidence({ claims: [claim("c1")] }));
  expect(await screen.findByText("No source is recorded for this link.")).toBeTruthy();
  unmount();
  open(edge({ claim: [], sources: 0, kind: null, rank: null }));
  expect(await screen.findByText("The graph states this; no source is recorded.")).toBeTruthy();
});

test("what was quoted, where it stands and when it was read are told", async () => {
  const exact = { ...citation("Paper"), quoted: "met", locator: "page 3", seen: "2024-05-01" };
  const { container } = open(edge(), evidence({ claims: [claim("c1", { citations: [exact] })] }));
  expect(await screen.findByText(/Place in the source: page 3 · Read on 1 May 2024/)).toBeTruthy();
  expect(container.querySelector("q")?.textContent).toBe("met");
});

test("many claims are all told, and a cut is said", async () => {
  const claims = Array.from({ length: 25 }, (_, at) =>
    claim(`c${at}`, { sentence: `Ann knows Bob, ${at}.`, citations: [citation(`p${at}`)] }),
  );
  const cut = { limit: "limit", at: 25, left_out: 50 };
  const { container } = open(
    edge({ claim: claims.map(({ iri }) => iri) }),
    evidence({ claims, cut }),
  );
  await screen.findByText(/the limit of 25 was reached, and 50 more/);
  expect(container.querySelectorAll("ol > li").length).toBe(25);
});

test("a link that is nowhere is a trouble with a way on", async () => {
  open(edge({ key: "ns:other" }));
  expect(await screen.findByRole("alert")).toHaveProperty(
    "textContent",
    expect.stringContaining("This link is not in the graph."),
  );
});

test("Escape closes, and the focus goes back to where it was", async () => {
  const opener = document.body.appendChild(document.createElement("button"));
  opener.focus();
  const { explorer, unmount } = open(edge());
  const title = await screen.findByRole("heading", { name: "Ann knows Bob" });
  await fireEvent.keyDown(title, { key: "Escape" });
  expect(explorer.state.link).toBeNull();
  unmount();
  expect(document.activeElement).toBe(opener);
  opener.remove();
});

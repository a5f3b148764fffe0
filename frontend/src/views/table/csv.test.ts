import { expect, test } from "vitest";
import type { NetworkEdge, NetworkNode } from "../../source/payload";
import { edgeTable, nodeTable } from "./csv";

const node = (data: object): NetworkNode => data as NetworkNode;
const edge = (data: object): NetworkEdge => data as NetworkEdge;

test("entities have the columns of the shell, without those that are empty everywhere", () => {
  const nodes = [
    node({ key: "urn:a", label: "Ann", types: ["x:P", "x:Q"], description: "", facts: [] }),
    node({ key: "urn:b", label: "Bob", types: ["a;b", "c"], language: null, aliases: ["B"] }),
  ];
  expect(nodeTable(nodes)).toBe(
    "Id,Label,aliases,types\r\nurn:a,Ann,,x:P; x:Q\r\nurn:b,Bob,B,a;b | c\r\n",
  );
});

test("links have both ends, a number, and what tells them apart", () => {
  const links = [
    edge({ source: "urn:a", target: "urn:b", key: "k", label: "knows", sources: 0, ended: true }),
  ];
  expect(edgeTable(links)).toBe(
    "Source,Target,Type,Id,Label,edge_key,ended,sources\r\n" +
      "urn:a,urn:b,Directed,e0,knows,k,True,0\r\n",
  );
});

test("commas, quotes and lines are quoted", () => {
  expect(nodeTable([node({ key: "urn:a", label: 'Ann "A", of\nMill\r' })])).toBe(
    'Id,Label\r\nurn:a,"Ann ""A"", of\nMill\r"\r\n',
  );
});

test("a text is no formula of a spreadsheet, and a date stays as it is", () => {
  const labels = ["=1+1", "+a", "-a", "@a", "\ta", "-0044-03", "a=b"];
  const lines = nodeTable(labels.map((label) => node({ key: "k", label })));
  expect(lines.split("\r\n").slice(1, -1)).toEqual([
    "k,'=1+1",
    "k,'+a",
    "k,'-a",
    "k,'@a",
    "k,'\ta",
    "k,-0044-03",
    "k,a=b",
  ]);
});

test("no rows are a heading", () => {
  expect(edgeTable([])).toBe("Source,Target,Type,Id,Label\r\n");
});

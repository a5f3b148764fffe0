/**
 * What is shown as CSV for a spreadsheet, with the columns of `justice network --format csv`; the
 * shell's file is for programs and has every text as it is.
 */

import { csv } from "../../parts/csv";
import type { NetworkEdge, NetworkNode } from "../../source/payload";

type Cell = string | number;
type Cells = Readonly<Record<string, Cell>>;

/** Write entities. */
export const nodeTable = (nodes: readonly NetworkNode[]): string =>
  table(
    ["Id", "Label"],
    nodes.map(({ key, label, ...rest }) => [{ Id: key, Label: label }, flat(rest)]),
  );

/** Write links. */
export const edgeTable = (edges: readonly NetworkEdge[]): string =>
  table(
    ["Source", "Target", "Type", "Id", "Label"],
    edges.map(({ source, target, key, label, ...rest }, at) => [
      { Source: source, Target: target, Type: "Directed", Id: `e${at}`, Label: label },
      { edge_key: key, ...flat(rest) },
    ]),
  );

function table(first: readonly string[], rows: readonly (readonly [Cells, Cells])[]): string {
  const others = [...new Set(rows.flatMap(([, data]) => Object.keys(data)))].sort();
  const titles = others.map((name) => (first.includes(name) ? `${name}_` : name));
  const lines = rows.map(([fixed, data]) => [
    ...first.map((name) => fixed[name] ?? ""),
    ...others.map((name) => data[name] ?? ""),
  ]);
  return csv([[...first, ...titles], ...lines.map((cells) => cells.map(String))]);
}

/** Make one value of each attribute; an attribute without a value is left out. */
function flat(data: Readonly<Record<string, unknown>>): Cells {
  const cells = Object.entries(data).map(([name, value]) => [name, cell(value)] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ""));
}

function cell(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "True" : "False";
  if (!Array.isArray(value)) return "";
  const texts = value.filter((one): one is string => typeof one === "string");
  return texts.join(texts.some((text) => text.includes(";")) ? " | " : "; ");
}

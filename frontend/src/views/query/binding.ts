/** A named query with its values written into it, as a query of one's own. */

import type { QueryInfo } from "../../source/payload";
import { declared } from "./declaring";
import { isWord, spoken } from "./tokens";

type Parameter = QueryInfo["parameters"][number];
type Values = Readonly<Record<string, string>>;
type Namespaces = Readonly<Record<string, string>>;

/** The value of each parameter: what is given, else one that the data know. */
export function valuesOf({ parameters }: QueryInfo, given: Values): Record<string, string> {
  return Object.fromEntries(
    parameters.map(({ name, sample, default: usual }) => [
      name,
      given[name] ?? sample ?? usual ?? "",
    ]),
  );
}

/** Write the query; entities are given as IRIs or as CURIEs. */
export function bound(query: QueryInfo, values: Values, known: Namespaces): string {
  const lines = query.parameters.map(
    ({ name, type }) => `\n  VALUES ?${name} { ${written(type, values[name] ?? "")} }`,
  );
  const text = withoutHeader(query.text);
  const at = behindBrace(text);
  return declared(text.slice(0, at) + lines.join("") + text.slice(at), known).trimEnd();
}

const withoutHeader = (text: string): string => text.replace(/^(?:#[^\n]*\n)+/, "");

function behindBrace(text: string): number {
  const found = spoken(text);
  const where = found.findIndex((token) => isWord(token, "WHERE"));
  const brace = found.find((token, at) => at > where && token.text === "{");
  return brace?.end ?? text.length;
}

function written(type: Parameter["type"], value: string): string {
  if (type === "integer") return value;
  if (type === "date") return `"${value}"^^xsd:${dateType(value)}`;
  if (type === "text") return JSON.stringify(value);
  return /^[\w-]+:\w[\w.-]*$/.test(value) ? value : `<${value}>`;
}

function dateType(value: string): string {
  const parts = value.replace(/^-/, "").split("-").length;
  return ["gYear", "gYearMonth", "date"][parts - 1] ?? "date";
}

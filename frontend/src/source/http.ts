/** The source behind the server that served this page. */

import { Failure, noAnswer, readFailure } from "./failure";
import type {
  EvidenceAsked,
  NeighboursAsked,
  NetworkAsked,
  PageAsked,
  PathsAsked,
  Source,
  SparqlAnswer,
  SparqlFormat,
  TimelineAsked,
} from "./source";

type Value = string | number | boolean | null | undefined | readonly string[];
type Parameters = Readonly<Record<string, Value>>;

const MEDIA_TYPES: Readonly<Record<SparqlFormat, string>> = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  turtle: "text/turtle",
  ntriples: "application/n-triples",
  jsonld: "application/ld+json",
  rdfxml: "application/rdf+xml",
};

/** Make a source of the API below an address, such as `./` or `http://127.0.0.1:8000/`. */
export function httpSource(base: string): Source {
  const get = <T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> =>
    json<T>(new Request(`${base}api/${path}${queryString(parameters)}`, options(signal)));
  const post = <T>(path: string, body: object, signal?: AbortSignal): Promise<T> =>
    json<T>(
      new Request(`${base}api/${path}`, {
        ...options(signal),
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    );

  return {
    about: (signal) => get("about", {}, signal),
    counts: (signal) => get("counts", {}, signal),
    search: (q, limit, signal) => get("search", { q, limit }, signal),
    entity: (key, asked = {}, signal) =>
      get(`entity/${encodeURIComponent(key)}`, pageParameters(asked), signal),
    neighbours: (key, asked = {}, signal) =>
      get("neighbours", { key, ...neighbourParameters(asked) }, signal),
    network: (asked, signal) => post("network", networkBody(asked), signal),
    communities: (asked, signal) => post("communities", partBody(asked), signal),
    evidence: (asked: EvidenceAsked, signal) => get("evidence", { ...asked }, signal),
    paths: (asked, signal) => get("paths", pathParameters(asked), signal),
    timeline: (asked, signal) => get("timeline", timelineParameters(asked), signal),
    changes: (limit, signal) => get("changes", { limit }, signal),
    facets: (signal) => get("facets", {}, signal),
    ontology: (signal) => get("ontology", {}, signal),
    examples: (type, limit, signal) => get("examples", { type, limit }, signal),
    queries: (signal) => get("queries", {}, signal),
    askNamed: (name, parameters, signal) =>
      get(
        `queries/${encodeURIComponent(name)}`,
        { p: Object.entries(parameters).map(([key, value]) => `${key}=${value}`) },
        signal,
      ),
    sparql: (query, formats, signal) => sparql(base, query, formats, signal),
    description: (key, format) => `${base}id/${encodeURIComponent(key)}?format=${format}`,
    citations: (key, style) => `${base}api/citations/${encodeURIComponent(key)}?style=${style}`,
    endpoint: () => new URL(`${base}sparql`, document.baseURI).href,
  };
}

const options = (signal: AbortSignal | undefined): RequestInit => (signal ? { signal } : {});

const pageParameters = ({ page, size, asOf }: PageAsked): Parameters => ({
  page,
  size,
  as_of: asOf,
});

const neighbourParameters = ({ property, direction, ...asked }: NeighboursAsked): Parameters => ({
  property,
  direction,
  ...pageParameters(asked),
});

const networkBody = (asked: NetworkAsked): object => ({
  ...partBody(asked),
  evidence: asked.evidence ?? false,
});

const partBody = (asked: NetworkAsked): object => ({
  focus: asked.focus,
  hops: asked.hops ?? 0,
  asserted_only: asked.assertedOnly ?? false,
  ...(asked.maxNodes === undefined ? {} : { max_nodes: asked.maxNodes }),
  ...(asked.asOf ? { as_of: asked.asOf } : {}),
});

const pathParameters = ({ asOf, maxHops, includeDisputed, onlySourced, ...asked }: PathsAsked) => ({
  ...asked,
  max_hops: maxHops,
  include_disputed: includeDisputed,
  only_sourced: onlySourced,
  as_of: asOf,
});

const timelineParameters = ({ asOf, ...asked }: TimelineAsked): Parameters => ({
  ...asked,
  as_of: asOf,
});

function queryString(parameters: Parameters): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) written.append(name, String(one));
  }
  return written.size > 0 ? `?${written}` : "";
}

async function json<T>(request: Request): Promise<T> {
  const response = await answered(request);
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw broken(error);
  }
}

async function sparql(
  base: string,
  query: string,
  formats: readonly SparqlFormat[],
  signal: AbortSignal | undefined,
): Promise<SparqlAnswer> {
  const response = await answered(
    new Request(`${base}sparql`, {
      ...options(signal),
      method: "POST",
      headers: {
        "Content-Type": "application/sparql-query",
        Accept: formats.map((format) => MEDIA_TYPES[format]).join(", "),
      },
      body: query,
    }),
  );
  const mediaType = response.headers.get("Content-Type")?.split(";")[0] ?? "";
  return { mediaType, text: await response.text(), cut: response.headers.get("Justice-Cut") };
}

async function answered(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    throw broken(error);
  }
  if (response.ok) return response;
  const told = await response.json().catch(() => null);
  throw readFailure(told) ?? new Failure("failed", `${response.status} ${response.statusText}`);
}

/** An answer that never came, or broke off; what was called off by the page itself stays so. */
function broken(error: unknown): unknown {
  if (error instanceof DOMException && error.name === "AbortError") return error;
  return noAnswer();
}

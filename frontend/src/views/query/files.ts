/** The files that an answer can be saved as. */

import { ROW_FORMATS, TRIPLE_FORMATS, type SparqlFormat } from "../../source/source";
import type { Result } from "./results";

const ENDINGS: Readonly<Record<SparqlFormat, string>> = {
  json: "srj",
  xml: "srx",
  csv: "csv",
  tsv: "tsv",
  turtle: "ttl",
  ntriples: "nt",
  jsonld: "jsonld",
  rdfxml: "rdf",
};

/** The formats that fit an answer. */
export function formatsOf({ kind }: Result): readonly SparqlFormat[] {
  if (kind === "triples") return TRIPLE_FORMATS;
  return kind === "truth" ? ["json", "xml"] : ROW_FORMATS;
}

/** The name of a file in a format. */
export const fileName = (stem: string, format: SparqlFormat): string =>
  `${stem}.${ENDINGS[format]}`;

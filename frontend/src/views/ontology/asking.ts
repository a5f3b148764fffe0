/** Questions about a class or a property, as SPARQL. */

import type { Term } from "../query/terms";

/** The most entities or statements that are shown as examples. */
export const MOST_EXAMPLES = 12;

/** The query with which a reader can go on. */
export function queryFor({ kind, curie, iri, label }: Term): string {
  const name = curie === iri ? `<${iri}>` : curie;
  if (kind === "class")
    return `# Entities of the class “${label}”
SELECT ?entity ?name
WHERE {
  ?entity a ${name} .
  OPTIONAL { ?entity rdfs:label ?name }
}
ORDER BY ?name`;
  return `# Statements with the property “${label}”
SELECT ?subject ?object
WHERE {
  ?subject ${name} ?object .
}`;
}

/** Which properties the entities of a class have, and how many statements of each. */
export const propertiesUsed = (iri: string): string =>
  `SELECT ?property (COUNT(*) AS ?count)
{ ?entity a <${iri}> ; ?property ?value } GROUP BY ?property ORDER BY DESC(?count)`;

/** Some statements with a property. */
export const statementsWith = (iri: string): string =>
  `SELECT ?subject ?object { ?subject <${iri}> ?object } LIMIT ${MOST_EXAMPLES}`;

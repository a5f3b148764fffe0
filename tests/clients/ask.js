// Asks with Comunica: node ask.js TYPE ADDRESS QUERY…
// TYPE is sparql or qpf; with auto it finds out what is at the address.
// Each answer is a line of JSON: its kind, and a document of it.
import { text } from "node:stream/consumers";
import { QueryEngine } from "@comunica/query-sparql";

const MEDIA = {
  bindings: "application/sparql-results+xml",
  boolean: "application/sparql-results+json",
  quads: "application/n-quads",
};

const [type, value, ...queries] = process.argv.slice(2);
const engine = new QueryEngine();
const context = { sources: [type === "auto" ? value : { type, value }], httpRetryCount: 3 };

async function ask(query) {
  const answer = await engine.query(query, context);
  const { data } = await engine.resultToString(answer, MEDIA[answer.resultType]);
  return { kind: answer.resultType, document: await text(data) };
}

for (const query of queries) console.log(JSON.stringify(await ask(query)));

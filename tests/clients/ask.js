// Asks an endpoint with Comunica, and writes what it finds as JSON: node ask.js ENDPOINT QUERY
import { QueryEngine } from "@comunica/query-sparql";

const [endpoint, query] = process.argv.slice(2);
const engine = new QueryEngine();
const context = { sources: [{ type: "sparql", value: endpoint }] };
const answer = await engine.query(query, context);

async function read({ resultType, execute }) {
  if (resultType === "boolean") return execute();
  const found = await (await execute()).toArray();
  if (resultType === "quads")
    return found.map((quad) => [quad.subject, quad.predicate, quad.object].map(({ value }) => value));
  return found.map((row) => Object.fromEntries([...row].map(([name, { value }]) => [name.value, value])));
}

console.log(JSON.stringify(await read(answer)));

import { expect, test } from "vitest";
import type { QueryInfo } from "../../source/payload";
import { bound, valuesOf } from "./binding";

const UNKNOWN = { sample: null, sample_label: null };

const QUERY: QueryInfo = {
  name: "acts",
  title: "What happened?",
  question: "What happened to {who} after {after}?",
  description: "",
  parameters: [
    {
      name: "who",
      type: "entity",
      description: "the person",
      default: "id:a",
      sample: "id:known",
      sample_label: "Known",
    },
    { name: "after", type: "date", description: "the day", default: "2018", ...UNKNOWN },
    { name: "word", type: "text", description: "a word", default: null, ...UNKNOWN },
  ],
  text: `# title: What happened?
# param who entity = id:a: the person
SELECT ?act WHERE {
  ?act ?p ?who .
}
`,
};

test("what is not given has a value that the data know, else its default", () => {
  expect(valuesOf(QUERY, { after: "2019" })).toEqual({
    who: "id:known",
    after: "2019",
    word: "",
  });
});

test("values are written into the query, which then stands for itself", () => {
  const values = { who: "urn:x:b", after: "2018-12", word: 'say "so"' };
  expect(bound(QUERY, { ...values, who: "id:b" }, { id: "urn:id/", xsd: "urn:xsd#" })).toBe(
    `PREFIX id: <urn:id/>
PREFIX xsd: <urn:xsd#>
SELECT ?act WHERE {
  VALUES ?who { id:b }
  VALUES ?after { "2018-12"^^xsd:gYearMonth }
  VALUES ?word { "say \\"so\\"" }
  ?act ?p ?who .
}`,
  );
  expect(bound(QUERY, values, {})).toContain("VALUES ?who { <urn:x:b> }");
});

test("a template is not where values go", () => {
  const query = { ...QUERY, text: "CONSTRUCT { ?a ?b ?who } WHERE { ?a ?b ?who }" };
  const [parameter] = QUERY.parameters;
  expect(bound({ ...query, parameters: [parameter!] }, { who: "id:b" }, {})).toBe(
    "CONSTRUCT { ?a ?b ?who } WHERE {\n  VALUES ?who { id:b } ?a ?b ?who }",
  );
});

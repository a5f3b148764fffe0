import { counted, entities, number } from "./counting";

export const ontology = {
  title: "Classes and properties",
  lead: "What kinds of things this graph has, and what can be said of them.",
  inferred:
    "This graph brings no ontology. The classes and properties are those that its data use; their names are taken from their addresses, and nothing defines them.",
  filter: "Filter classes and properties",
  classes: "Classes",
  properties: "Properties",
  sections: {
    entities: "Entities",
    evidence: "Evidence",
    other: "Other vocabularies",
  },
  links: "Links between entities",
  facts: "Facts of an entity",
  unsorted: "Properties",
  nothing: "No class or property has this in its name.",
  filtered: (classes: number, properties: number): string =>
    `${counted(classes, "class", "classes")}, ${counted(properties, "property", "properties")}`,
  count: (count: number): string => number(count),
  entities,
  statements: (count: number): string => counted(count, "statement", "statements"),
  class: "Class",
  property: "Property",
  undefined: "Nothing in the graph says what it means.",
  undeclared: "The data use it without declaring it.",
  parents: "Kind of",
  children: "Kinds",
  domains: "Of",
  ranges: "Leads to",
  anything: "anything",
  used: "What is said of its entities",
  examples: "Examples",
  noExamples: "The graph has none.",
  moreExamples: "There are more.",
  query: "Query it",
  show: "Show these in the graph",
  unknown: (name: string): string => `This graph has no class or property ${name}.`,
  back: "Picture of the whole",
  picture: "How the classes are linked",
  pictureMeans:
    "Larger dots have more entities, wider lines more statements. The list says the same.",
  noPicture: "Nothing says which classes are linked.",
  pairs: "Links between classes",
  by: (properties: readonly string[], more: number): string =>
    more > 0 ? `${properties.join(", ")} and ${number(more)} more` : properties.join(", "),
} as const;

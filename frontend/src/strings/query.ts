import { counted, entities, links, number } from "./counting";

const seconds = (milliseconds: number): string =>
  number(Math.max(Math.round(milliseconds / 10) / 100, 0.01));

export const query = {
  title: "Ask in SPARQL",
  lead: "Choose a question that comes with the graph and fill its blanks, or write your own.",
  editor: "SPARQL query",
  editorHelp:
    "Ctrl+Enter or ⌘+Enter asks, Ctrl+Space completes, Tab leaves the editor. Prefixes that the graph knows are declared by themselves.",
  run: "Ask",
  running: "Asking …",
  cancel: "Stop",
  cancelled: "You stopped the question; the editor still has it.",
  edited: "The query has changed since it was asked.",
  questionsShort: "Questions",
  own: "Write your own",
  noQuestions: "No questions come with this graph.",
  history: "Asked before",
  noHistory: "What you ask is kept here, in this browser only.",
  clearHistory: "Forget all",
  historyCleared: "The questions are forgotten.",
  blanks: "Blanks of the question",
  another: "Choose another",
  chooseEntity: (what: string): string => `Another for: ${what}`,
  dateHint: "A year, a month or a day: 2018, 2018-12, 2018-12-21",
  needed: (what: string): string => `Fill in ${what} first.`,
  parts: {
    variables: "Variables of this query",
    entities: "Entities",
    classes: "Classes",
    properties: "Properties",
    words: "Words of SPARQL",
    prefixes: "Prefixes",
  },
  used: (count: string): string => `${count}.`,
  example: `# What is in this graph? Its classes, and how many entities each has.
SELECT ?class (COUNT(?entity) AS ?entities)
WHERE {
  ?entity a ?class .
}
GROUP BY ?class
ORDER BY DESC(?entities)
`,
  answer: "Answer",
  yes: "Yes.",
  yesMeans: "The graph has a match for the pattern.",
  no: "No.",
  noMeans: "The graph has no match for the pattern; that does not mean that it is false.",
  noneMeans:
    "The query is right, but nothing in the graph matches it. Take a condition away, or make one OPTIONAL.",
  rows: (count: number): string => counted(count, "row", "rows"),
  triples: (count: number): string => counted(count, "triple", "triples"),
  took: (size: string, milliseconds: number): string => `${size} in ${seconds(milliseconds)} s`,
  tookTruth: (milliseconds: number): string => `Answered in ${seconds(milliseconds)} s`,
  cut: (at: number): string =>
    `The server stopped at its limit of ${number(at)}: there are more than are shown. A LIMIT, a FILTER or counting in the query makes the answer whole.`,
  shownAs: "Shown as",
  views: { table: "Table", graph: "Graph", chart: "Chart" },
  noChart: {
    empty: "There is nothing to draw.",
    numbers: "A chart needs exactly one column of numbers, filled in every row.",
    labels: "A chart needs one column of names or dates beside its numbers.",
  },
  noGraph: "A graph needs a column of entities.",
  table: "Rows of the answer",
  sortBy: (column: string): string => `Sort by ${column}`,
  tooManyToSort: (most: number): string =>
    `More than ${number(most)} rows are not sorted here; ORDER BY in the query does it.`,
  pages: "Pages of the answer",
  page: (first: number, last: number, of: number): string =>
    `${number(first)} to ${number(last)} of ${number(of)}`,
  previous: "Previous",
  next: "Next",
  noValue: "no value",
  blank: "a node without a name",
  entities,
  pairs: links,
  both: (entities: string, pairs: string): string => `${entities} and ${pairs} in the answer.`,
  entitiesCut: (most: number): string => `Only the first ${number(most)} entities are taken.`,
  showInGraph: "Show in the graph",
  showInGraphMeans: "with all links that the graph has among them",
  picture: "Picture of the answer",
  pictureMeans: "The list below says the same.",
  tooManyToDraw: (most: number): string =>
    `More than ${number(most)} entities are not readable as a picture here; the list has them all.`,
  links: "Links of the answer",
  moreLinks: (count: number): string => `and ${number(count)} more in the table`,
  turtle: "As Turtle",
  barsShown: (most: number, of: number): string =>
    `The first ${number(most)} of ${number(of)} rows are drawn; the table has all.`,
  chartOf: (measure: string): string => `Chart of ${measure}`,
  columnChart: (measure: string, count: number, first: string, last: string): string =>
    `${counted(count, "column", "columns")} of ${measure}, from ${first} to ${last}. The table below has the values.`,
  values: "Values of the chart",
  date: "Date",
  download: "Download",
  formats: {
    json: "JSON",
    xml: "XML",
    csv: "CSV",
    tsv: "TSV",
    turtle: "Turtle",
    ntriples: "N-Triples",
    jsonld: "JSON-LD",
    rdfxml: "RDF/XML",
  },
  fileName: "answer",
  downloading: "The file is being made …",
  downloaded: (name: string): string => `${name} is saved.`,
  downloadFailed: (message: string): string => `There is no file: ${message}`,
  copyAs: "Copy as",
  copies: {
    text: "Query with prefixes",
    command: "Command for the shell",
    curl: "curl",
    library: "Python with this library",
    client: "Python alone",
  },
  copied: (what: string): string => `Copied: ${what}.`,
  syntax: "The query cannot be read",
  goToError: (line: number, column: number): string => `Go to line ${line}, column ${column}`,
  tooLong: "The question took too long",
  tooLarge: "The question needed too much memory",
  stoppedAfter: (seconds: number): string =>
    `The server stopped it after ${counted(seconds, "second", "seconds")}.`,
  limitMeans: "It does so to keep answering others; nothing is wrong with the graph.",
  limitAdvice: [
    "Put a LIMIT at the end.",
    "Begin with the most particular condition: one entity, or one class.",
    "Ask for a COUNT instead of all rows.",
  ],
} as const;

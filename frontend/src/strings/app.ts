import { entities, links } from "./counting";

export const app = {
  name: "Justice Graph",
  skip: "Skip to the content",
  navigation: "Views",
  views: {
    start: "Start",
    entity: "Entity",
    graph: "Graph",
    table: "Table",
    timeline: "Timeline",
    connect: "Connect",
    query: "SPARQL",
    ontology: "Ontology",
  },
  titled: (view: string, graph: string): string => `${view} · ${graph}`,
  themed: (theme: string): string => `Colours: ${theme}`,
  themes: { auto: "as the system has them", light: "light", dark: "dark" },
  loading: "Loading …",
  slow: "Still working …",
  close: "Close",
  onCanvas: (nodes: number, shown: number): string =>
    `${entities(nodes)} and ${links(shown)} on the canvas`,
} as const;

import { counted } from "./counting";

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
  theme: "Colours",
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
  loading: "Loading …",
  slow: "Still working …",
  close: "Close",
  cancel: "Cancel",
  dated: (date: string): string => `Data of ${date}`,
  onCanvas: (nodes: number, links: number): string =>
    `${counted(nodes, "entity", "entities")} and ${counted(links, "link", "links")} on the canvas`,
} as const;

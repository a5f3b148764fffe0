import { counted } from "./counting";

export const search = {
  label: "Search the graph",
  placeholder: "A name, or a part of it",
  list: "Suggestions",
  suggestions: (count: number): string => `${counted(count, "suggestion", "suggestions")}.`,
  more: "There are more: write more of the name.",
  none: (text: string): string => `No entity is called “${text}”.`,
  noneRemedy: "Look through the kinds of entities",
} as const;

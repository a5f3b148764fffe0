/** Steps from one state to the next: pure, and each of them one step that Back undoes. */

import { NO_QUESTION, type Question, type Rows, type Search, type State, type View } from "./state";

const once = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

/** Look at the same thing in another way. */
export const see = (state: State, view: View): State => ({ ...state, view });

/** Read about an entity. */
export const read = (state: State, entity: string): State => ({
  ...state,
  view: "entity",
  entity,
  link: null,
});

/** Add entities to the canvas and show it; a whole graph becomes these entities. */
export const add = (state: State, keys: readonly string[]): State => ({
  ...state,
  view: "graph",
  whole: false,
  nodes: once([...(state.whole ? [] : state.nodes), ...keys]),
});

/** Show these entities, and no others, on the canvas. */
export const draw = (state: State, keys: readonly string[]): State => ({
  ...state,
  view: "graph",
  whole: false,
  unfolded: false,
  nodes: once(keys),
  selected: [],
  link: null,
});

/** Show the whole graph. */
export const drawWhole = (state: State): State => ({
  ...state,
  view: "graph",
  whole: true,
  unfolded: false,
  nodes: [],
  selected: [],
  link: null,
});

/** Draw every node of what is too large to read, or its communities again. */
export const toggleUnfolded = (state: State): State => ({ ...state, unfolded: !state.unfolded });

/** Take entities off the canvas; `shown` are those on it now. */
export const remove = (state: State, keys: readonly string[], shown: readonly string[]): State => {
  const gone = new Set(keys);
  const stays = (key: string): boolean => !gone.has(key);
  return {
    ...state,
    whole: false,
    nodes: (state.whole ? shown : state.nodes).filter(stays),
    selected: state.selected.filter(stays),
    pins: Object.fromEntries(Object.entries(state.pins).filter(([key]) => stays(key))),
  };
};

/** Choose entities. */
export const select = (state: State, keys: readonly string[]): State => ({
  ...state,
  selected: once(keys),
});

/** Open the evidence of a link, or close it. */
export const openLink = (state: State, link: string | null): State => ({ ...state, link });

/** Show the graph as of a date, or of any time. */
export const date = (state: State, asOf: string | null): State => ({ ...state, asOf });

/** Hold nodes where they are. */
export const pin = (state: State, places: State["pins"]): State => ({
  ...state,
  pins: { ...state.pins, ...places },
});

/** Let nodes go where the layout puts them. */
export const unpin = (state: State, keys: readonly string[]): State => ({
  ...state,
  pins: Object.fromEntries(Object.entries(state.pins).filter(([key]) => !keys.includes(key))),
});

const toggled = (names: readonly string[], name: string): readonly string[] =>
  names.includes(name) ? names.filter((other) => other !== name) : [...names, name];

/** Choose an entity too, or no longer. */
export const toggleSelected = (state: State, key: string): State =>
  select(state, toggled(state.selected, key));

/** Hide the entities of a class, or show them again. */
export const toggleType = (state: State, type: string): State => ({
  ...state,
  hiddenTypes: toggled(state.hiddenTypes, type),
});

/** Hide the links of a property, or show them again. */
export const toggleProperty = (state: State, property: string): State => ({
  ...state,
  hiddenProperties: toggled(state.hiddenProperties, property),
});

/** Leave out what is only claimed, or show it again. */
export const toggleAsserted = (state: State): State => ({
  ...state,
  assertedOnly: !state.assertedOnly,
});

/** Look for connections. */
export const connect = (state: State, search: Partial<Search>): State => ({
  ...state,
  view: "connect",
  link: null,
  search: { ...state.search, ...search },
});

/** Ask in SPARQL. */
export const ask = (state: State, question: Partial<Question>): State => ({
  ...state,
  view: "query",
  question: { ...NO_QUESTION, shown: state.question.shown, ...question },
});

/** Order or narrow the table. */
export const arrange = (state: State, rows: Partial<Rows>): State => ({
  ...state,
  rows: { ...state.rows, ...rows },
});

/** Choose what the timeline is of. */
export const tellOf = (state: State, timelineOf: State["timelineOf"]): State => ({
  ...state,
  timelineOf,
});

/** Open the definition of a class or a property. */
export const define = (state: State, term: string | null): State => ({
  ...state,
  view: "ontology",
  term,
});

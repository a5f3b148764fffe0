import { counted, entities, links, number } from "./counting";

export const graph = {
  title: "Graph",
  canvas: "Graph canvas",
  canvasHelp: "Arrow keys walk along links, Enter opens the menu, question mark explains the keys.",
  list: "Entities on the canvas",
  tools: "Tools of the canvas",

  add: "Add an entity",
  addPlaceholder: "Add an entity …",
  added: (name: string): string => `${name} is on the canvas.`,
  undo: "Undo",

  emptyTitle: "An empty canvas",
  empty: "Search for a person, a case, a law or anything else, and follow its links from there.",
  wholeCounted: (count: number): string => `Show the whole graph of ${entities(count)}`,
  often: "Much linked here",

  node: (name: string, type: string, count: number): string => `${name}, ${type}, ${links(count)}`,
  nodeMarked: (told: string, selected: boolean, pinned: boolean): string =>
    [told, selected ? "selected" : "", pinned ? "pinned" : ""].filter(Boolean).join(", "),
  noneThere: "Nothing lies that way.",

  selection: "Selection",
  selected: (count: number): string => `${entities(count)} selected`,
  selectNeighbours: "Select neighbours",
  selectAll: "Select all",
  keep: "Keep only these",
  hide: "Hide",
  hidden: (count: number): string => `${entities(count)} taken off the canvas.`,
  pin: "Pin",
  pinned: "Pinned where it is.",
  unpinned: "No longer pinned.",
  clear: "Select nothing",
  connect: "Connect",
  connectTo: "Connect to …",
  expand: "Expand …",
  collapse: "Collapse",
  collapsed: (count: number): string =>
    count === 0
      ? "Nothing hangs on this entity alone."
      : `${entities(count)} that hung on it alone ${count === 1 ? "is" : "are"} taken away.`,
  linksHere: (count: number): string => `${links(count)} on the canvas`,

  menu: (name: string): string => `Expand ${name}`,
  menuNone: "It has no links.",
  menuAll: "All links",
  menuSome: "Some of each",
  menuLimit: "At most",
  directionLong: { out: "from it", in: "to it" },
  expanded: (count: number, left: number): string =>
    [
      count === 0 ? "Nothing new." : `${entities(count)} added.`,
      left > 0 ? `${links(left)} ${left === 1 ? "is" : "are"} left.` : "",
    ]
      .filter(Boolean)
      .join(" "),

  zoom: "Zoom and place",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit everything",
  overview: "Overview: click or drag to move",

  export: "Picture",
  exportSvg: "Save as SVG",
  exportPng: "Save as PNG",
  exported: "The picture is saved.",
  fileName: "justice-graph",
  pictureOf: (name: string): string => `A part of ${name}`,
  wholeOf: (name: string): string => name,
  subtitle: (told: string, asOf: string | null, note: string | null): string => {
    const shown = asOf === null ? told : `${told}, as of ${asOf}`;
    return note === null ? shown : `${shown}. ${note}`;
  },
  made: (name: string, date: string): string => `Source: ${name}, drawn on ${date}`,

  legend: "Legend",
  legendTypes: "Entities",
  legendMarks: "Links",
  legendProperties: "Properties",
  legendHides: "What is not ticked is hidden.",
  assertedOnly: "Leave out what is only claimed",
  marks: {
    disputed: "disputed",
    party: "claimed by one side",
    deprecated: "held to be wrong",
    ended: "ended",
    unsourced: "without a source",
  },
  sourced: "stated, with a source",
  stated: "stated",
  arrow: "An arrow leads from the subject to the object.",
  size: "The larger, the more links.",

  help: "Keys",
  helpTitle: "The canvas by keyboard",
  keys: [
    ["Arrow keys", "walk along links, by direction"],
    ["Shift + arrow keys", "move what is seen"],
    ["Home", "go to the entity with most links"],
    ["Enter or E", "open the menu of properties to expand"],
    ["Space", "select, or select no longer"],
    ["N", "select neighbours too"],
    ["K", "keep only the selection"],
    ["Delete", "hide the selection, or the entity"],
    ["C", "collapse what hangs on the entity alone"],
    ["P", "pin, or unpin"],
    ["+ − 0", "zoom in, zoom out, fit everything"],
    ["Escape", "select nothing; again: leave the canvas"],
  ],
  pointer:
    "With a pointer: click to select, Shift and drag to select several, double-click to expand, click a link for its evidence.",

  communitiesSought: "Finding communities …",
  communitiesTwin:
    "Each circle is a community: the larger, the more entities; the ring shows of what kinds. Double-click or Enter opens one. Of the links between them only the strongest are drawn.",
  communities: (count: number, whole: number): string =>
    `${entities(whole)} are too many to read at once: here are their ${counted(count, "community", "communities")}.`,
  community: (name: string, more: number): string =>
    more > 0 ? `${name} … and ${number(more)} more` : name,
  communityAlone: (count: string): string => `${count} without a link`,
  communityTold: (name: string, size: number): string => `${name}, community, ${entities(size)}`,
  communitySize: (size: number): string => entities(size),
  communityLinks: (inside: number): string => `${links(inside)} within`,
  communityOpen: "Open",
  communityTable: "See them in the table",
  communityHolds: "What it holds",
  communityMembers: "Best linked",
  between: (count: number): string => links(count),
  unfold: (count: number): string => `Draw all ${number(count)} anyway`,
  fold: "Show communities",
} as const;

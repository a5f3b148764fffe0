/** The editor in the colours and the type of the page. */

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours of the words of SPARQL; each is readable on paper, light and dark. */
export const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: "var(--accent)", fontWeight: "650" },
  { tag: tags.standard(tags.variableName), color: "var(--accent)" },
  { tag: tags.local(tags.variableName), color: "var(--warn)" },
  { tag: tags.atom, color: "var(--ink)" },
  { tag: tags.string, color: "var(--ink)", fontStyle: "italic" },
  { tag: [tags.meta, tags.operator, tags.bracket], color: "var(--muted)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
]);

const font = { fontFamily: "var(--mono)", fontSize: "0.875rem", lineHeight: "1.55" };
const sheet = {
  border: "1px solid var(--rule)",
  borderRadius: "var(--radius)",
  background: "var(--card)",
  color: "var(--ink)",
  boxShadow: "var(--shadow)",
};

/** How the editor and what opens in it look. */
export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--card)", borderRadius: "inherit" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { ...font, minHeight: "9rem", maxHeight: "22rem", overflow: "auto" },
  ".cm-content": { padding: "var(--space-3) 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 var(--space-3)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--muted)",
    border: "none",
    paddingInlineStart: "var(--space-2)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter": {
    backgroundColor: "color-mix(in srgb, var(--wash) 60%, transparent)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--accent-wash)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--accent)",
    borderRadius: "2px",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "var(--warn-wash)",
    color: "var(--warn)",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warn)",
    textUnderlineOffset: "0.2em",
  },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--warn)" },
  ".cm-gutter-lint": { width: "1rem" },
  ".cm-lint-marker-error": {
    content: "normal",
    width: "0.5rem",
    height: "0.5rem",
    margin: "0.35rem auto 0",
    borderRadius: "50%",
    background: "var(--warn)",
  },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--warn)", padding: "var(--space-2)" },
  ".cm-tooltip": { ...sheet, maxWidth: "min(34rem, 92vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    ...font,
    maxHeight: "16rem",
    maxWidth: "92vw",
    padding: "var(--space-1)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "var(--space-1) var(--space-2)",
    borderRadius: "3px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--accent-wash)",
    color: "var(--ink)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > completion-section": {
    padding: "var(--space-2) var(--space-2) var(--space-1)",
    border: "none",
    color: "var(--muted)",
    fontFamily: "system-ui, sans-serif",
    fontSize: "var(--small)",
    opacity: "1",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": {
    color: "var(--muted)",
    fontStyle: "normal",
    fontFamily: "system-ui, sans-serif",
    fontSize: "var(--small)",
  },
  ".cm-tooltip.cm-completionInfo": {
    padding: "var(--space-2) var(--space-3)",
    maxWidth: "20rem",
    fontSize: "var(--small)",
  },
  ".cm-panels": { backgroundColor: "var(--wash)", color: "var(--ink)", border: "none" },
  ".cm-panel input, .cm-panel button": { minHeight: "2rem" },
  ".cm-searchMatch": { backgroundColor: "var(--warn-wash)", outline: "1px solid var(--warn)" },
});

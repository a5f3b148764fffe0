/** The editor: CodeMirror with SPARQL, and nothing that it need not have. */

import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  indentOnInput,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view";
import type { Failure } from "../../source/failure";
import { completing, type Knowledge } from "./completing";
import { missing } from "./declaring";
import { highlighting, theme } from "./theme";

interface Wanted extends Knowledge {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  /** The element that tells how the editor is left by keyboard. */
  readonly help: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** Open an editor. */
export function openEditor(wanted: Wanted): EditorView {
  const { parent, text, label, help, onChange, onRun } = wanted;
  const run = (): boolean => {
    onRun();
    return true;
  };
  const extensions: Extension[] = [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    StreamLanguage.define(sparql),
    syntaxHighlighting(highlighting),
    theme,
    tooltips({ position: "absolute" }),
    completing(wanted),
    declaring(wanted.namespaces),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap]),
    keymap.of([...defaultKeymap]),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": help,
      tabindex: "0",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

// A known prefix is declared as soon as its colon is written; both are undone together.
const declaring = (namespaces: Knowledge["namespaces"]): Extension =>
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || !transaction.isUserEvent("input")) return transaction;
    const insertion = missing(transaction.newDoc.toString(), namespaces);
    if (!insertion) return transaction;
    return [
      transaction,
      { changes: { from: insertion.at, insert: insertion.text }, sequential: true },
    ];
  });

/** Put another text into an editor. */
export function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/** Mark the place of a failure, or take the mark away. */
export function mark(view: EditorView, failure: Failure | null): void {
  const { doc } = view.state;
  if (failure?.line == null || failure.line > doc.lines)
    return view.dispatch(setDiagnostics(view.state, []));
  const line = doc.line(failure.line);
  const at = Math.min(line.from + (failure.column ?? 1) - 1, line.to);
  const to = Math.min(at + 1, line.to);
  const from = at === to ? Math.max(at - 1, line.from) : at;
  const { message } = failure;
  view.dispatch(setDiagnostics(view.state, [{ from, to, message, severity: "error" }]));
}

/** Go to a place, as failures tell it. */
export function goTo(view: EditorView, line: number, column: number): void {
  const found = view.state.doc.line(Math.min(line, view.state.doc.lines));
  const anchor = Math.min(found.from + column - 1, found.to);
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  view.focus();
}

/** What stands in the editor, and how it becomes the question of the page. */

import type { Queries, QueryInfo } from "../../source/payload";
import { ask } from "../../state/changes";
import type { Explorer } from "../../state/explorer.svelte";
import { Resource } from "../../state/resource.svelte";
import { NO_QUESTION, type Question } from "../../state/state";
import { words } from "../../strings";
import { Asking } from "./asking.svelte";
import { bound, valuesOf } from "./binding";
import { draftAfter, keepDraft } from "./draft";
import { History } from "./history.svelte";

export class Questioning {
  readonly queries = new Resource<Queries>();
  readonly history = new History();
  readonly asking: Asking;
  text = $state("");
  /** The named query in the editor, as long as it is not changed there. */
  named = $state.raw<QueryInfo | null>(null);
  values = $state.raw<Readonly<Record<string, string>>>({});
  /** The text that was asked. */
  asked = $state<string | null>(null);

  /** The question of the page, as one word. */
  readonly key: string;
  /** What is missing before the question can be asked. */
  readonly missing: string | null;
  readonly #explorer: Explorer;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.asking = new Asking(explorer.source);
    this.key = $derived(keyOf(explorer.state.question));
    this.missing = $derived(this.#missing());
    void this.queries.load((signal) => explorer.source.queries(signal));
  }

  /** Take over the question of the page, and ask it. */
  take(): void {
    const { question } = this.#explorer.state;
    if (question.name !== null) return this.#takeNamed(question);
    this.named = null;
    this.text = draftAfter(this.key) ?? question.text ?? words.query.example;
    this.asked = question.text;
    this.asking.ask(question);
  }

  /** Change the text; a named query becomes one's own. */
  write(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.named = null;
    keepDraft({ after: this.key, text });
  }

  /** Fill a blank of the named query. */
  fill(name: string, value: string): void {
    if (!this.named || this.values[name] === value) return;
    this.values = { ...this.values, [name]: value };
    this.text = this.#bound(this.named);
  }

  /** Ask what stands in the editor. */
  run(): void {
    if (this.text.trim() === "" || this.missing !== null) return;
    const question = this.named
      ? { name: this.named.name, parameters: this.values }
      : { text: this.text };
    if (!this.named) this.history.add(this.text);
    this.asked = this.text;
    if (keyOf({ ...NO_QUESTION, ...question }) !== this.key)
      return this.#explorer.step(ask, question);
    this.asking.ask({ ...NO_QUESTION, ...question });
  }

  #takeNamed(question: Question): void {
    const { name, parameters } = question;
    this.named = this.queries.value?.queries.find((one) => one.name === name) ?? null;
    if (!this.named && this.queries.value) return this.asking.ask(question);
    if (!this.named) return;
    this.values = valuesOf(this.named, parameters);
    this.text = this.asked = this.#bound(this.named);
    if (this.missing === null) this.asking.ask({ ...NO_QUESTION, name, parameters: this.values });
  }

  #bound(query: QueryInfo): string {
    return bound(query, this.values, this.#explorer.about.prefixes);
  }

  #missing(): string | null {
    const empty = this.named?.parameters.find(({ name }) => !this.values[name]);
    return empty?.description ?? null;
  }
}

const keyOf = ({ text, name, parameters }: Question): string =>
  JSON.stringify([text, name, parameters]);

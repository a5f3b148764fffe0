/**
 * The shapes of a mark: a dot for a day, a box for the time in which it must lie, a bar that
 * lasts, an end that fades where it is not known.
 */

import { isDay, spanOf, type Span } from "./calendar";
import { spanOfItem, type Item } from "./items";
import { x, type Scale } from "./scale";

export interface Shape {
  readonly kind: "dot" | "within" | "bar" | "fade-in" | "fade-out" | "stop";
  readonly left: number;
  readonly right: number;
}

/** Draw an item whose mark is between two pixels of the picture. */
export function shapesOf(
  item: Item,
  scale: Scale,
  [left, right]: readonly [number, number],
): readonly Shape[] {
  if (item.extent === "period") return bar(item, scale, left, right);
  const day = isDay(spanOfItem(item));
  const within: Shape[] = day ? [] : [{ kind: "within", left, right }];
  if (item.extent === "end") return [...within, { kind: "stop", left, right }];
  return day ? [{ kind: "dot", left, right }] : within;
}

// The ends of a bar are as sure as their dates.
function bar(item: Item, scale: Scale, left: number, right: number): readonly Shape[] {
  const [begin, finish] = [spanOf(item.start), spanOf(item.end)];
  const from = begin && !isDay(begin) ? x(scale, begin[1]) : left;
  const to = finish && !isDay(finish) ? x(scale, finish[0]) : right;
  const kind = begin === null ? "fade-in" : finish === null ? "fade-out" : "bar";
  const sure: Shape[] = to > from ? [{ kind, left: from, right: to }] : [];
  return [...unsure(begin, scale), ...sure, ...unsure(finish, scale)];
}

const unsure = (span: Span | null, scale: Scale): readonly Shape[] =>
  !span || isDay(span)
    ? []
    : [{ kind: "within", left: x(scale, span[0]), right: x(scale, span[1]) }];

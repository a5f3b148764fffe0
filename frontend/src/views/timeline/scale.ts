/** Which days are in sight, and how many pixels a day has: pure steps from one scale to the next. */

import type { Span } from "./calendar";

export interface Scale {
  /** The day at the left edge. */
  readonly left: number;
  readonly perDay: number;
  readonly width: number;
}

const DEEPEST = 48; // pixels of a day
const MARGIN = 28; // pixels before the first entry where all is in sight
const SHORTEST = 90; // days that are in sight at least

/** Pixels after the last entry, which hold the first of its words. */
const roomAtEnd = (width: number): number => Math.min(240, width / 4);

export const x = ({ left, perDay }: Scale, day: number): number => (day - left) * perDay;

export const dayAt = ({ left, perDay }: Scale, pixel: number): number => left + pixel / perDay;

const daysOf = ([first, after]: Span): number => Math.max(after - first, SHORTEST);

const least = (width: number, bounds: Span): number =>
  Math.min(Math.max(width - MARGIN - roomAtEnd(width), 40) / daysOf(bounds), DEEPEST);

/** See everything between the first and the last day. */
export function all(width: number, bounds: Span): Scale {
  const perDay = least(width, bounds);
  return { left: bounds[0] - MARGIN / perDay, perDay, width };
}

/** Whether everything is in sight. */
export const isAll = ({ perDay, width }: Scale, bounds: Span): boolean =>
  perDay <= least(width, bounds) * 1.001;

/** Zoom, with the day at a pixel staying where it is. */
export function zoomed(scale: Scale, bounds: Span, factor: number, pixel: number): Scale {
  const day = dayAt(scale, pixel);
  const perDay = Math.min(Math.max(scale.perDay * factor, least(scale.width, bounds)), DEEPEST);
  return held({ ...scale, perDay, left: day - pixel / perDay }, bounds);
}

/** Move along the days. */
export const panned = (scale: Scale, bounds: Span, pixels: number): Scale =>
  held({ ...scale, left: scale.left + pixels / scale.perDay }, bounds);

/** Bring a span into sight; what is longer than the picture is shown from its start. */
export function showing(scale: Scale, bounds: Span, [first, after]: Span): Scale {
  const [left, right] = [x(scale, first), x(scale, after)];
  const room = Math.min(scale.width / 4, 160);
  if (left >= 0 && right <= scale.width - room) return scale;
  const long = right - left > scale.width - room;
  return panned(scale, bounds, long ? left - room / 4 : (left + right) / 2 - scale.width / 2);
}

// Nothing moves further than until the first or the last entry stands in the middle.
function held(scale: Scale, bounds: Span): Scale {
  const half = scale.width / 2 / scale.perDay;
  const last = bounds[0] + daysOf(bounds) - half;
  return { ...scale, left: Math.min(Math.max(scale.left, bounds[0] - half), last) };
}

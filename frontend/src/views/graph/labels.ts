/** Which labels are shown, and on which side: the important first, none over another. */

export interface Named {
  readonly key: string;
  /** The middle of what it names, and how far that reaches. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  /** The higher, the sooner it is placed. */
  readonly weight: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
const CELL = 96;

/** Place the labels that fit, beside what they name. */
export function placeLabels(named: readonly Named[], room: Box): ReadonlyMap<string, Box> {
  const taken = new Taken();
  for (const one of named) taken.add(around(one), one);
  const placed = new Map<string, Box>();
  const order = [...named].sort(
    (one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1),
  );
  for (const one of order) {
    const box = sides(one).find((side) => within(side, room) && taken.isFree(side, one));
    if (!box) continue;
    taken.add(box, null);
    placed.set(one.key, box);
  }
  return placed;
}

const around = ({ x, y, reach }: Named): Box => ({
  left: x - reach * 0.8,
  top: y - reach * 0.8,
  right: x + reach * 0.8,
  bottom: y + reach * 0.8,
});

function sides({ x, y, reach, width, height }: Named): readonly Box[] {
  const [half, middle, away] = [width / 2, height / 2, reach + GAP];
  return [
    boxAt(x - half, y + away, width, height),
    boxAt(x + away, y - middle, width, height),
    boxAt(x - away - width, y - middle, width, height),
    boxAt(x - half, y - away - height, width, height),
  ];
}

const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const within = (box: Box, room: Box): boolean =>
  box.left >= room.left &&
  box.right <= room.right &&
  box.top >= room.top &&
  box.bottom <= room.bottom;

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right + GAP &&
  other.left < one.right + GAP &&
  one.top < other.bottom &&
  other.top < one.bottom;

interface Place {
  readonly box: Box;
  /** What is named there; null for a label. */
  readonly owner: Named | null;
}

// A label may lie over what is much less important than what it names.
const MUCH = 3;

const yields = (owner: Named, to: Named): boolean =>
  owner === to || owner.weight * MUCH < to.weight;

/** What has been taken, found by where it is. */
class Taken {
  readonly #cells = new Map<string, Place[]>();

  add(box: Box, owner: Named | null): void {
    for (const cell of cells(box)) {
      const there = this.#cells.get(cell);
      if (there) there.push({ box, owner });
      else this.#cells.set(cell, [{ box, owner }]);
    }
  }

  /** Tell whether nothing lies there that the label of a thing may not cover. */
  isFree(box: Box, named: Named): boolean {
    for (const cell of cells(box))
      for (const place of this.#cells.get(cell) ?? [])
        if (overlaps(box, place.box) && !(place.owner && yields(place.owner, named))) return false;
    return true;
  }
}

function* cells(box: Box): Generator<string> {
  for (let x = Math.floor(box.left / CELL); x <= Math.floor((box.right + GAP) / CELL); x++)
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
      yield `${x} ${y}`;
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, linear, readColour } from "./contrast";

const ONTOLOGY = readFileSync("../ontology/justice.ttl", "utf-8");
const TOKENS = readFileSync("src/design/tokens.css", "utf-8");

interface Group {
  readonly name: string;
  readonly colour: string;
  readonly shape: string;
}

const GROUPS: readonly Group[] = [
  ...ONTOLOGY.matchAll(/^jg:group-(\w+)[^.]*?jg:colour "(#\w{6})" ;\s+jg:shape "(\w+)"/gm),
].map(([, name = "", colour = "", shape = ""]) => ({ name, colour, shape }));

const token = (name: string): readonly [string, string] => {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS);
  return [found![1]!, found![2]!];
};

const PAIRS = GROUPS.flatMap((one, at) =>
  GROUPS.slice(at + 1).map((other) => [one, other] as const),
);

type Row = readonly [number, number, number];

/** What a colour turns into, in linear light: Machado, Oliveira and Fernandes 2009, at full severity. */
const BLINDNESSES: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, [red, green, blue]: readonly [Row, Row, Row]): number[] {
  const light = readColour(colour).map(linear);
  const mixed = [red, green, blue].map((row) =>
    Math.min(
      Math.max(
        row.reduce((sum, share, at) => sum + share * light[at]!, 0),
        0,
      ),
      1,
    ),
  );
  return lab(mixed);
}

function lab([red = 0, green = 0, blue = 0]: number[]): number[] {
  const curve = (value: number): number =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const EASILY = 15;

test("the ontology has groups to be told apart", () => {
  expect(GROUPS.length).toBeGreaterThan(10);
});

test.each(Object.entries(BLINDNESSES))(
  "with %s, groups differ in colour or in shape",
  (_, matrix) => {
    const alike = PAIRS.filter(([one, other]) => {
      const [a, b] = [seen(one.colour, matrix), seen(other.colour, matrix)];
      return (
        one.shape === other.shape && Math.hypot(...a.map((value, at) => value - b[at]!)) < EASILY
      );
    });
    expect(alike).toEqual([]);
  },
);

test("every group stands out from the ground, in light and in dark", () => {
  const faint = token("paper").flatMap((paper) =>
    GROUPS.filter(({ colour }) => contrast(readColour(colour), readColour(paper)) < 3),
  );
  expect(faint).toEqual([]);
});

test.each(["line", "edge", "warn", "accent"])(
  "the %s of the canvas stands out from the ground",
  (name) => {
    const [light, dark] = token(name).map((colour, at) =>
      contrast(readColour(colour), readColour(token("paper")[at]!)),
    );
    expect([light! >= 3, dark! >= 3]).toEqual([true, true]);
  },
);

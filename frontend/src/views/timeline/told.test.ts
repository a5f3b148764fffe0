import { expect, test } from "vitest";
import type { TimelineAnswer } from "../../source/payload";
import type { TimelineAsked } from "../../source/source";
import { date, openLink } from "../../state/changes";
import { Explorer } from "../../state/explorer.svelte";
import { ABOUT, fakeSource } from "../../testing/fakeSource";
import { TimelineTold } from "./told.svelte";

const ANSWER = {
  timeline: { entries: [], gaps: [], sources: [], undated: 2, unread: 0 },
  cut: null,
} as unknown as TimelineAnswer;

function asking(address: string): [Explorer, TimelineTold, TimelineAsked[]] {
  const asked: TimelineAsked[] = [];
  const timeline = (one: TimelineAsked): Promise<TimelineAnswer> => {
    asked.push(one);
    return Promise.resolve(ANSWER);
  };
  const explorer = new Explorer(fakeSource({ timeline }), ABOUT, address);
  return [explorer, new TimelineTold(explorer), asked];
}

test("an entity is told of at any time, and as of the date", () => {
  const [, told, asked] = asking("#v=1&view=timeline&entity=urn:ann&as-of=2018");
  told.ask();
  const entity = "urn:ann";
  expect([told.scope, asked]).toEqual([
    "entity",
    [
      { entity, limit: 1000 },
      { entity, limit: 1000, asOf: "2018" },
    ],
  ]);
});

test("nothing is asked for twice while other things change", () => {
  const [explorer, told, asked] = asking("#v=1&view=timeline&as-of=2018");
  told.ask();
  explorer.go(openLink(explorer.state, "urn:a urn:b ns:c"));
  told.ask();
  expect(asked.length).toBe(2);
  explorer.go(date(explorer.state, null));
  told.ask();
  explorer.go(date(explorer.state, "2018"));
  told.ask();
  expect(asked.length).toBe(3);
});

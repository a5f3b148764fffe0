import { expect, test } from "vitest";
import { Failure } from "../source/failure";
import { Resource } from "./resource.svelte";

const LOST = new Failure("no-answer", "");

function later<T>(): { promise: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (give = resolve));
  return { promise, give };
}

test("the last question wins, whichever answer comes first", async () => {
  const resource = new Resource<string>();
  const [first, second] = [later<string>(), later<string>()];
  const signals: AbortSignal[] = [];
  const asked = [first, second].map(({ promise }) =>
    resource.load((signal) => {
      signals.push(signal);
      return promise;
    }),
  );
  second.give("second");
  first.give("first");
  await Promise.all(asked);
  expect(resource.value).toBe("second");
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
  expect(resource.loading).toBe(false);
});

test("a failure is kept until the same is asked again with success", async () => {
  const resource = new Resource<number>();
  let works = false;
  await resource.load(() => (works ? Promise.resolve(1) : Promise.reject(LOST)));
  expect([resource.value, resource.failure]).toEqual([null, LOST]);
  works = true;
  await resource.retry();
  expect([resource.value, resource.failure]).toEqual([1, null]);
});

test("a fault of the page is not hidden", async () => {
  const resource = new Resource<number>();
  await expect(resource.load(() => Promise.reject(new TypeError("x")))).rejects.toThrow(TypeError);
});

test("what was cleared stays so when its answer comes", async () => {
  const resource = new Resource<string>();
  const { promise, give } = later<string>();
  const asked = resource.load(() => promise);
  resource.clear();
  give("late");
  await asked;
  expect([resource.value, resource.loading]).toEqual([null, false]);
});

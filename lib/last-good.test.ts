import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepLastGood } from "./last-good";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const fail = () => Promise.reject(new Error("no database"));
const patience = 20;

test("answers what is made, each time", async () => {
  const answer = keepLastGood<number>(2, patience);
  expect(await answer("a", async () => 1)).toBe(1);
  expect(await answer("a", async () => 2)).toBe(2);
});

test("answers the last one while a new one fails, and the new one as soon as there is one", async () => {
  const answer = keepLastGood<number>(2, patience);
  await answer("a", async () => 1);
  expect(await answer("a", fail)).toBe(1);
  expect(await answer("a", async () => 2)).toBe(2);
});

test("a first answer fails as it fails", async () => {
  const answer = keepLastGood<number>(2, patience);
  await expect(answer("a", fail)).rejects.toThrow("no database");
});

test("does not wait for what takes long, asks for it once, and has it when it comes", async () => {
  const answer = keepLastGood<number>(2, patience);
  await answer("a", async () => 1);
  const { promise, resolve } = Promise.withResolvers<number>();
  const make = vi.fn(() => promise);
  expect(await answer("a", make)).toBe(1);
  expect(await answer("a", make)).toBe(1);
  expect(make).toHaveBeenCalledTimes(1);
  resolve(2);
  await promise;
  expect(await answer("a", fail)).toBe(2);
});

test("what is no longer there is not answered again", async () => {
  const answer = keepLastGood<number>(2, patience);
  await answer("a", async () => 1);
  expect(await answer("a", async () => null)).toBe(null);
  await expect(answer("a", fail)).rejects.toThrow();
});

test("the key answered longest ago makes room", async () => {
  const answer = keepLastGood<number>(2, patience);
  await answer("a", async () => 1);
  await answer("b", async () => 2);
  await answer("a", async () => 3);
  await answer("c", async () => 4);
  expect(await answer("a", fail)).toBe(3);
  await expect(answer("b", fail)).rejects.toThrow();
});

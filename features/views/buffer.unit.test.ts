import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ViewBuffer } from "./buffer";
import type { View } from "./store";

vi.mock("./store", () => ({}));

const view = (reader: number, articleId = 1): View => {
  const readerHash = Buffer.alloc(16);
  readerHash.writeUInt32BE(reader);
  return {
    at: new Date("2026-11-22T12:00:00Z"),
    day: "2026-11-22",
    kind: "article",
    pageId: articleId,
    readerHash,
    begins: true,
    bot: false,
    source: "",
    campaign: "",
    end: null,
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("writes once a second, each reader once", async () => {
  const store = vi.fn(async (_views: View[]): Promise<void> => undefined);
  const buffer = new ViewBuffer(store);
  for (let time = 0; time < 10; time += 1) buffer.add(view(1));
  buffer.add(view(2));
  await vi.advanceTimersByTimeAsync(999);
  expect(store).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(store).toHaveBeenCalledTimes(1);
  expect(store.mock.calls[0]?.[0]).toEqual([view(1), view(2)]);
  expect(buffer.size).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(store).toHaveBeenCalledTimes(1);
});

test("writes at a thousand without waiting for the second", () => {
  const store = vi.fn(async (): Promise<void> => undefined);
  const buffer = new ViewBuffer(store);
  for (let reader = 0; reader < 1_000; reader += 1) buffer.add(view(reader));
  expect(store).toHaveBeenCalledTimes(1);
});

test("a thousand views a second cost a few writes a second", async () => {
  const store = vi.fn(async (): Promise<void> => undefined);
  const buffer = new ViewBuffer(store);
  for (let reader = 0; reader < 10_000; reader += 1) {
    buffer.add(view(reader));
    await vi.advanceTimersByTimeAsync(1);
  }
  await buffer.drain();
  expect(store.mock.calls.length).toBeLessThanOrEqual(21);
  expect(buffer.size).toBe(0);
});

test("keeps what could not be written, tries again by itself and loses nothing", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const written: View[] = [];
  let away = true;
  const buffer = new ViewBuffer(async (views) => {
    if (away) throw new Error("away");
    written.push(...views);
  });
  for (let reader = 0; reader < 1_500; reader += 1) buffer.add(view(reader));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(buffer.size).toBe(1_500);
  away = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(buffer.size).toBe(0);
  expect(written).toHaveLength(1_500);
});

test("does not knock on the door of a database that is away for each view", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const store = vi.fn(async (): Promise<void> => {
    throw new Error("away");
  });
  const buffer = new ViewBuffer(store);
  for (let reader = 0; reader < 3_000; reader += 1) {
    buffer.add(view(reader));
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(store.mock.calls.length).toBeLessThanOrEqual(3);
});

test("holds 50,000 at most", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const buffer = new ViewBuffer(async () => {
    throw new Error("away");
  });
  for (let reader = 0; reader < 60_000; reader += 1) buffer.add(view(reader));
  expect(buffer.size).toBe(50_000);
});

test("what a reader says of a page goes together; what is said while it is written goes after", async () => {
  const stored: View[] = [];
  const buffer = new ViewBuffer(async (views) => {
    stored.push(...views);
    if (stored.length === 1) buffer.add({ ...view(1), begins: false, end: { depth: 3, time: 0 } });
  });
  buffer.add({ ...view(1), source: "Google" });
  buffer.add({ ...view(1), begins: false, end: { depth: 2, time: 1 } });
  buffer.add({ ...view(1), source: "Bing" });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(stored.map(({ begins, source, end }) => ({ begins, source, end }))).toEqual([
    { begins: true, source: "Google", end: { depth: 2, time: 1 } },
    { begins: true, source: "Google", end: { depth: 3, time: 1 } },
  ]);
  expect(buffer.size).toBe(0);
});

test("draining writes everything, and ends when the database is away", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  let written = 0;
  const buffer = new ViewBuffer(async (views) => {
    written += views.length;
  });
  for (let reader = 0; reader < 2_500; reader += 1) buffer.add(view(reader));
  await buffer.drain();
  expect(written).toBe(2_500);

  const stuck = new ViewBuffer(async () => {
    throw new Error("away");
  });
  stuck.add(view(1));
  await stuck.drain();
  expect(stuck.size).toBe(1);
});

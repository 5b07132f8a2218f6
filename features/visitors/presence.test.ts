import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { visitors } from "@/db/schema/visitors";
import { emptyTables } from "@/db/test-factory";
import { heartbeat } from "./heartbeat";
import { Presence } from "./presence";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

const sign = (address: string, agent: string) => ({ address, agent, page: null });

const servers: Presence[] = [];

function startServer(): Presence {
  const server = new Presence();
  servers.push(server);
  return server;
}

beforeEach(async () => {
  await emptyTables();
  Reflect.deleteProperty(globalThis, "antenneDayKey");
  Reflect.set(globalThis, "antennePresence", startServer());
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  // What one test left to be written must not be written in the next.
  for (const server of servers.splice(0)) server.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => sql.end());

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
/** Time passes for the database too. */
async function sleepAll(seconds: number) {
  await sql`update visitors set seen_at = seen_at - make_interval(secs => ${seconds})`;
  later(seconds);
}
const hash = (...bytes: number[]) => Buffer.from([...bytes, ...Array.from({ length: 16 - bytes.length }, () => 0)]);

test("who comes is counted at once, also on another server", async () => {
  const [here, there] = [startServer(), startServer()];
  here.beat(hash(1), hash(1));
  expect(await here.count()).toBe(1);
  expect(await there.count()).toBe(1);
  there.beat(hash(2), hash(2));
  expect(await there.count()).toBe(2);
  later(2);
  expect(await here.count()).toBe(1);
  later(2);
  expect(await there.count()).toBe(2);
  later(2);
  expect(await here.count()).toBe(2);
});

test("one reader on two servers is one visitor", async () => {
  const [here, there] = [startServer(), startServer()];
  here.beat(hash(1), hash(1));
  there.beat(hash(1), hash(1));
  await Promise.all([here.count(), there.count()]);
  later(2);
  expect(await here.count()).toBe(1);
});

test("who gives no sign for 75 seconds is gone, who does stays", async () => {
  const server = startServer();
  server.beat(hash(1), hash(1));
  server.beat(hash(2), hash(2));
  expect(await server.count()).toBe(2);
  await sleepAll(60);
  server.beat(hash(2), hash(2));
  expect(await server.count()).toBe(2);
  await sleepAll(20);
  expect(await server.count()).toBe(1);
  expect(await db.select().from(visitors)).toHaveLength(1);
  await sleepAll(80);
  expect(await server.count()).toBe(0);
  expect(await db.select().from(visitors)).toEqual([]);
});

test("who was gone and comes back is counted again", async () => {
  const server = startServer();
  server.beat(hash(1), hash(1));
  await server.count();
  await sleepAll(80);
  expect(await server.count()).toBe(0);
  server.beat(hash(1), hash(1));
  expect(await server.count()).toBe(1);
});

test("one address counts for five at most, on all servers together", async () => {
  const both = [startServer(), startServer()];
  for (let visitor = 0; visitor < 100; visitor += 1) {
    for (const [index, server] of both.entries()) server.beat(hash(1, index, visitor), hash(9));
  }
  for (const server of both) expect(await server.count()).toBe(5);
  later(2);
  for (const server of both) expect(await server.count()).toBe(5);
  expect(await db.select().from(visitors)).toHaveLength(10);
});

test("a flood of requests costs one count in two seconds", async () => {
  const server = startServer();
  const asked = vi.spyOn(db, "execute");
  await Promise.all(
    Array.from({ length: 500 }, (_, visitor) => {
      server.beat(hash(visitor >> 8, visitor & 255), hash(visitor >> 8, visitor & 255));
      return server.count();
    }),
  );
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  expect(await server.count()).toBe(500);
});

test("a heartbeat tells how many there are, the reader included", async () => {
  expect(await heartbeat(sign("203.0.113.7", firefox))).toBe(1);
  expect(await heartbeat(sign("203.0.113.7", firefox))).toBe(1);
  expect(await heartbeat(sign("203.0.113.8", firefox))).toBe(2);
  expect(await heartbeat(sign("203.0.113.8", firefox.replaceAll("145", "144")))).toBe(3);
});

test("a bot is told and not counted", async () => {
  await heartbeat(sign("203.0.113.7", firefox));
  expect(await heartbeat(sign("203.0.113.9", "Googlebot/2.1"))).toBe(1);
  expect(await heartbeat(sign("203.0.113.9", ""))).toBe(1);
});

test("who asks not to be followed is told how many there are, and nothing is noted", async () => {
  await heartbeat(sign("203.0.113.7", firefox));
  expect(await heartbeat(null)).toBe(1);
});

test("which page a visitor is on, is the last one", async () => {
  const server = startServer();
  server.beat(hash(1), hash(1), { kind: "article", id: 7 });
  await server.count();
  later(2);
  server.beat(hash(1), hash(1), { kind: "front", id: 0 });
  await server.count();
  expect(await db.select({ kind: visitors.kind, pageId: visitors.pageId }).from(visitors)).toEqual([
    { kind: "front", pageId: 0 },
  ]);
});

test("nobody knows how many when the database is away, and it comes back by itself", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const away = vi.spyOn(db, "execute").mockRejectedValue(new Error("away"));
  expect(await heartbeat(sign("203.0.113.7", firefox))).toBeNull();
  away.mockRestore();
  later(2);
  expect(await heartbeat(sign("203.0.113.7", firefox))).toBe(1);
});

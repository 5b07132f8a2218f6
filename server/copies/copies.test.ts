import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pagesState } from "../pages-state";
import { Copies } from "./copies";
import { hashOf, pack } from "./copy";
import { CopyFiles } from "./files";
import type { Finished } from "./finish";

let folder: string;
let files: CopyFiles;
let copies: Copies;
/** What the pages of one test hold, and how often one was made. */
type World = {
  /** Null when the page is gone. */
  text: string | null;
  made: number;
  /** Holds up whoever makes a page. */
  gate: Promise<void>;
  lifetime: number;
};

let world: World;

/** Each test has its own: a refill of the one before may still be on its way. */
function makerOf(world: World) {
  return async (path: string): Promise<Finished | null> => {
    world.made++;
    const html = world.text;
    await world.gate;
    if (html === "fout") throw new Error("nee");
    if (html === null) return null;
    const now = Date.now();
    const about = { tags: ["article:1", "all"], askedAt: now, freshUntil: now + world.lifetime, policy: "" };
    return { copy: { path, hash: hashOf(html), ...about }, bodies: await pack(html) };
  };
}

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
  folder = mkdtempSync(join(tmpdir(), "antenne-copies-"));
  files = new CopyFiles(folder);
  world = { text: "een", made: 0, gate: Promise.resolve(), lifetime: 60_000 };
  copies = new Copies(files, makerOf(world));
  Object.assign(pagesState, { away: false });
});
afterEach(async () => {
  await files.settled();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

async function read(): Promise<string | null> {
  const found = await copies.read("/artikel/een");
  return found && "copy" in found ? gunzipSync(found.bodies.gzip).toString() : null;
}

test("zolang wie iets wijzigt het antwoord nog niet heeft wordt er niets opnieuw gemaakt, en daarna meteen", async () => {
  await read();
  world.text = "twee";
  // However slow the machine is, no time goes by for the copies.
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  copies.expire(["article:1"], "action");
  for (let nth = 0; nth < 3; nth++) {
    expect(await read()).toBe("een");
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  expect(world.made).toBe(1);
  copies.acknowledge();
  expect(await read()).toBe("twee");
});

test("een wijziging die nooit antwoord krijgt komt er toch", async () => {
  await read();
  world.text = "twee";
  copies.expire(["article:1"], "action");
  await vi.waitFor(async () => expect(await read()).toBe("twee"), { timeout: 5_000 });
});

test("een pagina wordt één keer gemaakt, hoeveel er ook tegelijk om vragen", async () => {
  expect(await Promise.all([read(), read(), read()])).toEqual(["een", "een", "een"]);
  expect(await read()).toBe("een");
  expect(world.made).toBe(1);
  expect(copies.ready("/artikel/een")).not.toBeNull();
});

test("tot de redacteur het heeft gehoord wacht niemand: lezers krijgen de vorige, en er wordt meteen een nieuwe gemaakt", async () => {
  await read();
  const opened = Promise.withResolvers<void>();
  Object.assign(world, { text: "twee", gate: opened.promise });
  copies.expire(["article:1"], "action");
  expect(await read()).toBe("een");
  opened.resolve();
  await vi.waitFor(() => expect(copies.ready("/artikel/een")).not.toBeNull());
  expect(await read()).toBe("twee");
});

test("voordat de redacteur het hoort, is het bestand weg waarmee een front antwoordt", async () => {
  await read();
  await files.settled();
  const file = join(folder, "fresh/artikel/een.html");
  expect(existsSync(file)).toBe(true);
  copies.expire(["article:1"], "action");
  copies.acknowledge();
  expect(existsSync(file)).toBe(false);
});

test("wat verliep toen er geen server was, is na een nieuwe start geen bestand voor een front meer", async () => {
  world.lifetime = 0;
  await read();
  await files.settled();
  await new Copies(files, makerOf(world)).open();
  expect(existsSync(join(folder, "fresh/artikel/een.html"))).toBe(false);
  await files.settled();
  expect(existsSync(join(folder, "stale/artikel/een.html"))).toBe(true);
});

test("wie leest nadat de redacteur het heeft gehoord, ziet de nieuwe, ook als die nog niet klaar was", async () => {
  await read();
  const opened = Promise.withResolvers<void>();
  Object.assign(world, { text: "twee", gate: opened.promise });
  copies.expire(["article:1"], "action");
  copies.acknowledge();
  const reading = read();
  setTimeout(opened.resolve, 30);
  expect(await reading).toBe("twee");
});

test("wat elders of door de klok veranderde, laat niemand wachten", async () => {
  await read();
  const opened = Promise.withResolvers<void>();
  Object.assign(world, { text: "twee", gate: opened.promise });
  copies.expire(["article:1"], "log");
  copies.acknowledge();
  expect(await read()).toBe("een");
  opened.resolve();
});

test("wat iets anders toont, blijft staan", async () => {
  await read();
  copies.expire(["article:2"], "action");
  copies.acknowledge();
  await read();
  expect(world.made).toBe(1);
});

test("een wijziging van één handeling wordt één keer nagemaakt, ook als niemand leest", async () => {
  await read();
  world.text = "twee";
  for (let time = 0; time < 3; time++) copies.expire(["article:1"], "action");
  copies.acknowledge();
  await vi.waitFor(() => expect(copies.ready("/artikel/een")).not.toBeNull());
  expect(world.made).toBe(2);
});

test("lukt een nieuwe niet, dan blijft de vorige", async () => {
  await read();
  world.text = "fout";
  copies.expire(["article:1"], "action");
  copies.acknowledge();
  expect(await read()).toBe("een");
});

test("zonder database blijft de vorige, en wordt er niets gemaakt", async () => {
  await read();
  copies.expire(["article:1"], "action");
  copies.acknowledge();
  pagesState.away = true;
  world.text = "twee";
  expect(await read()).toBe("een");
  expect(world.made).toBe(1);
});

test("een pagina die weg is, is weg", async () => {
  await read();
  world.text = null;
  copies.expire(["article:1"], "action");
  copies.acknowledge();
  expect(await read()).toBeNull();
  expect(copies.has("/artikel/een")).toBe(false);
});

test("wat zijn tijd heeft gehad, wordt nagemaakt terwijl de vorige nog dient", async () => {
  world.lifetime = 0;
  await read();
  Object.assign(world, { text: "twee", lifetime: 60_000 });
  expect(await read()).toBe("een");
  await vi.waitFor(() => expect(copies.ready("/artikel/een")).not.toBeNull());
  expect(await read()).toBe("twee");
});

test("wat zijn tijd heeft gehad, wordt ook nagemaakt als niemand leest, zodat de bestanden kloppen", async () => {
  world.lifetime = 0;
  await read();
  Object.assign(world, { text: "twee", lifetime: 60_000 });
  copies.expireOld();
  await vi.waitFor(() => expect(copies.ready("/artikel/een")).not.toBeNull());
  expect(world.made).toBe(2);
});

test("een volgend proces heeft er niets meer aan te doen", async () => {
  await read();
  await files.settled();
  copies = new Copies(new CopyFiles(folder), makerOf(world));
  await copies.open();
  expect(await read()).toBe("een");
  expect(world.made).toBe(1);
});

import type { LookupAddress } from "node:dns";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Fediverse, type Manners, startFediverse } from "../scripts/test/fediverse";
import { FetchError, safeFetch, safePost } from "./safe-fetch";

const dns = vi.hoisted(() => ({ found: [] as { address: string; family: number }[], asked: [] as string[] }));
vi.mock("node:dns", () => ({
  lookup: (host: string, _options: unknown, answer: (error: null, found: LookupAddress[]) => void) => {
    dns.asked.push(host);
    answer(null, dns.found);
  },
}));

let server: Fediverse;
beforeAll(async () => {
  server = await startFediverse();
});
beforeEach(() => {
  server.asked = [];
  dns.asked = [];
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.close());

const limits = () => ({
  milliseconds: 600,
  maxBytes: 100_000,
  types: /^application\/json\b/,
  localOrigin: server.origin,
});

async function problemOf(fetching: Promise<Buffer>): Promise<string> {
  return fetching.then(
    (body) => `came: ${body.length}`,
    (error) => (error instanceof FetchError ? error.problem : String(error)),
  );
}

const problemWith = (manners: Manners) => {
  server.manners = manners;
  return problemOf(safeFetch(`${server.origin}/x`, limits()));
};

test("a good answer comes whole", async () => {
  server.manners = { kind: "posts", posts: [1, 2] };
  expect((await safeFetch(`${server.origin}/x`, limits())).toString()).toBe("[1,2]");
});

test.each<[Manners, string]>([
  [{ kind: "hang" }, "timeout"],
  [{ kind: "drip" }, "timeout"],
  [{ kind: "hang-up" }, "network"],
  [{ kind: "endless" }, "size"],
  [{ kind: "claims-gigabyte" }, "size"],
  [{ kind: "body", body: "x", type: "text/html" }, "type"],
  [{ kind: "body", body: "x", headers: { "content-encoding": "gzip" } }, "type"],
  [{ kind: "status", status: 500 }, "status"],
  [{ kind: "status", status: 206 }, "status"],
  [{ kind: "redirect", to: "http://127.0.0.1:1/" }, "redirect"],
  [{ kind: "redirect", to: "http://169.254.169.254/latest/meta-data/" }, "redirect"],
  [{ kind: "redirect", to: "https://example.com/" }, "redirect"],
  [{ kind: "redirect", to: "//[" }, "redirect"],
])("%j ends as %s", async (manners, problem) => expect(await problemWith(manners)).toBe(problem));

test("a byte too many is too many, also when nobody said how many there would be", async () => {
  expect(await problemWith({ kind: "body", body: " ".repeat(100_000) })).toBe("came: 100000");
  expect(await problemWith({ kind: "body", body: " ".repeat(100_001) })).toBe("size");
});

test("a redirect that never ends is followed once", async () => {
  expect(await problemWith({ kind: "redirect", to: "/x" })).toBe("redirect");
  expect(server.asked).toHaveLength(2);
});

test.each([
  "http://example.com/",
  "https://example.com:8443/",
  "https://example.com:22/",
  "https://naam:woord@example.com/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://169.254.169.254/",
  "https://10.0.0.1/",
  "file:///etc/passwd",
  "data:application/json,[]",
  "x",
])("%s is not asked at all", async (address) => {
  expect(await problemOf(safeFetch(address, limits()))).toBe("address");
  expect(dns.asked).toEqual([]);
});

test("this machine is not asked without the test's permission", async () => {
  server.manners = { kind: "posts", posts: [] };
  expect(await problemOf(safeFetch(`${server.origin}/x`, { ...limits(), localOrigin: undefined }))).toBe("address");
  expect(await problemOf(safeFetch(`${server.origin}/x`, { ...limits(), localOrigin: "http://127.0.0.1:9" }))).toBe(
    "address",
  );
  expect(server.asked).toEqual([]);
});

test.each([
  [[{ address: "127.0.0.1", family: 4 }]],
  [
    [
      { address: "10.0.0.1", family: 4 },
      { address: "::1", family: 6 },
    ],
  ],
  [[{ address: "169.254.169.254", family: 4 }]],
  [[{ address: "::ffff:127.0.0.1", family: 6 }]],
  [[]],
])("a name that leads to %j when connecting is not connected to", async (found) => {
  dns.found = found;
  expect(await problemOf(safeFetch("https://rebind.example/", limits()))).toBe("address");
  expect(dns.asked).toEqual(["rebind.example"]);
});

test.each<[Manners, string]>([
  [{ kind: "status", status: 202 }, "taken"],
  [{ kind: "endless" }, "taken"],
  [{ kind: "status", status: 500 }, "status"],
  [{ kind: "redirect", to: "http://169.254.169.254/latest/meta-data/" }, "redirect"],
  [{ kind: "hang" }, "timeout"],
])("a form that is posted, where %j: %s", async (manners, outcome) => {
  server.manners = manners;
  const { milliseconds, localOrigin } = limits();
  const posting = safePost(`${server.origin}/x`, new URLSearchParams({ a: "1" }), { milliseconds, localOrigin });
  expect(
    await posting.then(
      () => "taken",
      (error) => (error instanceof FetchError ? error.problem : String(error)),
    ),
  ).toBe(outcome);
  expect(server.asked).toEqual(["/x"]);
});

test("a form is not posted to our own network, whatever the name leads to", async () => {
  dns.found = [{ address: "10.0.0.1", family: 4 }];
  const form = new URLSearchParams();
  for (const address of ["https://hub.example/", "https://127.0.0.1/", "http://hub.example/", server.origin]) {
    await expect(safePost(address, form, { milliseconds: 600 })).rejects.toThrow(/address|network/);
  }
  expect(server.asked).toEqual([]);
});

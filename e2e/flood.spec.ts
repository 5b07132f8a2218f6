import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { cleanUp, newDataDir, openDatabase, processesOf, publishRow, startOwnServer } from "./fixtures/server";

test.describe.configure({ timeout: 300_000 });

/** What people and machines make up: each kind in its own way near to an address that exists. */
const kinds = [
  (n: number) => `/artikel/verzonnen-${n}`,
  (n: number) => `/artikel/x%2e${n}`,
  (n: number) => `/verzonnen-${n}`,
  (n: number) => `/verzonnen/${n}/diep/genoeg`,
  (n: number) => `/rubriek/beeld/${n + 100}`,
  (n: number) => `/auteur/niemand-${n}`,
  (n: number) => `/${2200 + n}/week/3`,
  (n: number) => `/${1970 + (n % 50)}/week/${n % 60}`,
  (n: number) => `/redactie/verzonnen/${n}`,
  (n: number) => `/api/verzonnen/${n}`,
  (n: number) => `/_next/verzonnen/${n}`,
  (n: number) => `/over?q=${n}`,
];

test("2.000 verzonnen adressen laten schijf en geheugen zoals ze waren, en wat dan verschijnt is er meteen", async () => {
  const server = await startOwnServer(newDataDir());
  try {
    await flood(server.url, 10_000, 3000);
    // Memory comes and goes: what is kept of addresses would show in every round.
    let grown = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 4 && grown >= 60; round += 1) {
      const before = { files: countFiles(server.dataDir), megabytes: memoryOf(processesOf(server)) };
      const statuses = await flood(server.url, 1000 + round * 2000, 2000);
      expect([...statuses].sort()).toEqual([200, 404]);
      expect(countFiles(server.dataDir)).toBeLessThanOrEqual(before.files);
      grown = memoryOf(processesOf(server)) - before.megabytes;
    }
    expect(grown).toBeLessThan(60);

    expect((await fetch(`${server.url}/artikel/verzonnen-1000`)).status).toBe(404);
    const sql = openDatabase(server);
    await publishRow(sql, "verzonnen-1000", "Toch verschenen");
    await sql.end();
    const now = async () => (await fetch(`${server.url}/artikel/verzonnen-1000`)).text();
    await expect.poll(now).toContain("Toch verschenen");
  } finally {
    await cleanUp(server);
  }
});

/** Sixteen at a time, as pages and as the data that the browser's router asks for. Answers which statuses there were. */
async function flood(url: string, from: number, count: number): Promise<Set<number>> {
  const statuses = new Set<number>();
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  const worker = async () => {
    for (let n = numbers.pop(); n !== undefined; n = numbers.pop()) {
      const path = kinds[n % kinds.length]?.(n) ?? "/";
      const response = await fetch(url + path, { redirect: "manual", headers: n % 5 === 0 ? { rsc: "1" } : {} });
      await response.arrayBuffer();
      if (response.status !== 307) statuses.add(response.status);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return statuses;
}

function countFiles(dataDir: string): number {
  const count = (folder: string) => readdirSync(folder, { recursive: true }).length;
  return count(".next") + count(`${dataDir}/pages`);
}

/** Of all the server's processes together; where /proc does not tell, nothing is measured. */
function memoryOf(pids: number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

import { expect, test } from "vitest";
import type { Health } from "./queries";
import { listWarnings } from "./warnings";

const now = Date.parse("2026-11-30T12:00:00Z");

const well: Health = {
  jobs: { waiting: 0, active: 1, failed: 0, lateSeconds: 0 },
  mails: { waiting: 1, sent: 9, since: "2026-11-30T11:59:00Z" },
  database: { bytes: 1, connections: 12, most: 100, version: "18.4" },
  disk: { free: 50_000_000_000, total: 100_000_000_000 },
  backup: { made: null, failed: null },
  clock: [],
  trouble: [],
  since: "2026-11-30T11:00:00Z",
  memory: 1,
  versions: { magazine: "1", next: "16", node: "v24" },
};

test("when all is well nobody is asked for", () => expect(listWarnings(well, now)).toEqual([]));

test.each<[Partial<Health>, object]>([
  [{ jobs: { ...well.jobs, failed: 2 } }, { kind: "jobs", failed: 2 }],
  [{ jobs: { ...well.jobs, lateSeconds: 400 } }, { kind: "late", seconds: 400 }],
  [{ mails: { ...well.mails, since: "2026-11-30T11:40:00Z" } }, { kind: "mail", waiting: 1, seconds: 1200 }],
  [{ disk: { ...well.disk, free: 5_000_000 } }, { kind: "disk", free: 5_000_000 }],
  [{ backup: { made: null, failed: { at: "2026-11-30T03:00:00.000Z", failure: "Error ENOSPC" } } }, { kind: "backup" }],
  [{ database: { ...well.database, connections: 96 } }, { kind: "connections" }],
])("%j is something to look at", (what, warning) => expect(listWarnings({ ...well, ...what }, now)).toEqual([warning]));

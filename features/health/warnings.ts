import type { Health } from "./queries";

export type Warning =
  | { kind: "jobs"; failed: number }
  | { kind: "late"; seconds: number }
  | { kind: "mail"; waiting: number; seconds: number }
  | { kind: "disk"; free: number }
  | { kind: "backup" }
  | { kind: "connections" };

/** Work that is due is begun within seconds, mail that is refused is tried again for a day: after this long something is wrong. */
const longest = { work: 300, mail: 600 };

/** An upload with all its sizes, or a day of the database's log, must still fit. */
const leastDisk = 1_000_000_000;

/** What asks for somebody. */
export function listWarnings({ jobs, mails, disk, database, backup }: Health, now = Date.now()): Warning[] {
  const mailSeconds = mails.since === null ? 0 : (now - Date.parse(mails.since)) / 1000;
  const found: (Warning | false)[] = [
    jobs.failed > 0 && { kind: "jobs", failed: jobs.failed },
    jobs.lateSeconds > longest.work && { kind: "late", seconds: jobs.lateSeconds },
    mailSeconds > longest.mail && { kind: "mail", waiting: mails.waiting, seconds: mailSeconds },
    disk.free < leastDisk && { kind: "disk", free: disk.free },
    backup.failed !== null && { kind: "backup" },
    database.connections > database.most * 0.9 && { kind: "connections" },
  ];
  return found.filter((one) => one !== false);
}

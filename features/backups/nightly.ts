import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { backupsText as t } from "@/lib/text.nl/backups";
import { makeBackup } from "./make";

/** When backups are made, by the clock of Rotterdam; null when they are not. */
export const backupTimes = { uur: "5 * * * *", dag: "30 3 * * *", week: "30 3 * * 1", nooit: null }[env.BACKUP_EVERY];

/** A backup by the clock. That another one is being made is no failure; that there is no room is. */
export async function backUp(): Promise<void> {
  const made = await makeBackup({ keep: env.BACKUP_KEEP });
  if (made.ok) log("info", t.made(made.data.path));
  else if (made.error !== "busy") throw new Error(t.refused[made.error]);
}

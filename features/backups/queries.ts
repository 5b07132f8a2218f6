import { desc, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { backups } from "@/db/schema/backups";

/** The last backup that there is and, when a later one failed, that one. Instants are ISO strings. */
export type LastBackup = {
  made: {
    at: string;
    seconds: number;
    path: string;
    bytes: number;
    rows: number;
    files: number;
    missing: number;
  } | null;
  failed: { at: string; failure: string } | null;
};

/** Never cached. Who may know it is for the caller to ask. */
export async function lastBackup(): Promise<LastBackup> {
  const newest = desc(backups.endedAt);
  const [made] = await db.select().from(backups).where(isNull(backups.failure)).orderBy(newest).limit(1);
  const [failed] = await db.select().from(backups).where(isNotNull(backups.failure)).orderBy(newest).limit(1);
  const later = failed?.failure && (!made || failed.endedAt > made.endedAt);
  return {
    made: made
      ? {
          at: made.endedAt.toISOString(),
          seconds: Math.round((made.endedAt.getTime() - made.startedAt.getTime()) / 1000),
          ...{ path: made.path, bytes: made.bytes, rows: made.rows, files: made.files, missing: made.missing },
        }
      : null,
    failed: later && failed.failure ? { at: failed.endedAt.toISOString(), failure: failed.failure } : null,
  };
}

import { backupsText as t } from "@/lib/text.nl/backups";
import { step } from "../progress";
import { openDatabase } from "../start/database";
import { prepareDataDir, readEnvironment } from "../start/environment";
import { StartError } from "../start-error";
import { runTask } from "../task";

/** Makes a backup of the magazine, also while it is in use. */
runTask(async () => {
  const env = await readEnvironment();
  await openDatabase(env, await prepareDataDir(env));
  const { makeBackup } = await import("@/features/backups/make");
  const made = await step(t.step.make, () => makeBackup({ keep: env.BACKUP_KEEP }));
  if (!made.ok) throw new StartError(t.refused[made.error]);
  const { path, rows, bytes, manifest } = made.data;
  console.log(t.holds(rows, manifest.tables.length, manifest.media.files, bytes));
  if (manifest.media.missing.length > 0) console.log(t.missing(manifest.media.missing));
  if (manifest.authSecret === null) console.log(t.secretElsewhere);
  console.log(t.made(path));
  return 0;
});

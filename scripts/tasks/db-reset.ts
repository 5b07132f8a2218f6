import { rm } from "node:fs/promises";
import { join } from "node:path";
import { serverText } from "@/lib/text.nl/server";
import { emptyDatabase, openDatabase } from "../start/database";
import { prepareDataDir, readEnvironment } from "../start/environment";
import { fillDatabase, showAdmin } from "../start/prepare";
import { StartError } from "../start-error";
import { runTask } from "../task";

/** Throws away everything in the database and the uploads of DATA_DIR, and begins anew. A database of one's own only with --zeker. */
runTask(async () => {
  const env = await readEnvironment();
  if (env.DATABASE_URL && !process.argv.includes("--zeker")) throw new StartError(serverText.resetNotSure);
  const dataDir = await prepareDataDir(env);
  await openDatabase(env, dataDir, emptyDatabase);
  await rm(join(dataDir, "media"), { recursive: true, force: true });
  showAdmin(await fillDatabase());
  return 0;
});

import { serverText } from "@/lib/text.nl/server";
import { buildIfChanged } from "../start/build";
import { isUsable } from "../start/database";
import { readEnvironment } from "../start/environment";
import { runTask } from "../task";

/** Uses the database of DATABASE_URL when it is there and migrated; without one pages come on their first request. */
runTask(async () => {
  const env = await readEnvironment();
  if (env.DATABASE_URL && !(await isUsable(env.DATABASE_URL))) {
    console.log(serverText.buildWithoutDatabase);
    delete env.DATABASE_URL;
    delete process.env.DATABASE_URL;
  }
  await buildIfChanged();
  return 0;
});

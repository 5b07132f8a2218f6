import { PgBoss } from "pg-boss";
import { jobsSchema } from "./define";

/** Makes the queue's tables in its own schema, or brings them up to date. To be called under the lock of the migrations. */
export async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "antenne-jobs",
    schema: jobsSchema,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  const { promise: failed, reject } = Promise.withResolvers<never>();
  boss.on("error", reject);
  try {
    await Promise.race([boss.start(), failed]);
  } finally {
    await boss.stop({ graceful: false });
  }
}

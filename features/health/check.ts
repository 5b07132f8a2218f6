import { sql } from "drizzle-orm";
import { db } from "@/db/client";

const patience = 1500;

/** Whether the database answers within a second and a half. Never throws. */
export async function isDatabaseReady(): Promise<boolean> {
  const answered = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const { promise: given, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patience);
  const ready = await Promise.race([answered, given]);
  clearTimeout(timer);
  return ready;
}

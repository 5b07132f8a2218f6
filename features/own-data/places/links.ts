import { eq, sql } from "drizzle-orm";
import { ownDataLinks } from "@/db/schema/own-data";
import { jobsSchema } from "@/lib/jobs/define";
import { askOwnData } from "../jobs";
import type { Place } from "../place";

/** The links to this very data, and the job that made the last one: a job that was done is kept for a while, with what it carried. */
export const linkPlace: Place = {
  name: "links",
  collect: (reader, { email }) =>
    reader
      .select({ createdAt: ownDataLinks.createdAt, endsAt: ownDataLinks.endsAt })
      .from(ownDataLinks)
      .where(eq(ownDataLinks.email, email)),
  async erase(tx, { email }) {
    await tx.delete(ownDataLinks).where(eq(ownDataLinks.email, email));
    await tx.execute(sql`
      delete from ${sql.identifier(jobsSchema)}.job
      where name = ${askOwnData.name} and lower(data ->> 'email') = ${email.toLowerCase()} and state <> 'active'`);
    return [];
  },
};

import { and, inArray, or, sql } from "drizzle-orm";
import { reports } from "@/db/schema/reports";
import { collectReports, eraseFromReports } from "@/features/reports/person";
import type { Place } from "../place";
import { saidWords } from "../said-words";

/**
 * What somebody reported, what was decided about their comments, and their objections; and what others quoted of those comments when they
 * reported them. That it was reported and decided stays, as the law asks.
 */
export const reportPlace: Place = {
  name: "reports",
  collect: collectReports,
  async erase(tx, person) {
    await eraseFromReports(tx, person);
    if (person.commentIds.length === 0) return [];
    const about = inArray(reports.commentId, person.commentIds);
    await tx.update(reports).set({ place: "" }).where(about);
    const said = await saidWords(tx, person);
    const quotes = said.map((words) => sql`position(${words} in lower(${reports.explanation})) > 0`);
    await tx
      .update(reports)
      .set({ explanation: "" })
      .where(and(about, or(...quotes)));
    return [];
  },
};

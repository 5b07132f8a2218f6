import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { socialImages } from "@/db/schema/social-images";

/** Forgets the drawn images that may show this item of the library, and answers their files: to be deleted once this is committed. */
export async function dropDrawings(tx: Tx, mediaId: number): Promise<string[]> {
  const rows = await tx
    .delete(socialImages)
    .where(
      inArray(
        socialImages.subject,
        sql`(
          with uses as (select place, subject_id from media_uses where media_id = ${mediaId} and place in ('article', 'issue'))
          select 'article:' || subject_id from uses where place = 'article'
          union select 'issue:' || i.year || '-' || i.week from issues i join uses u on u.place = 'issue' and u.subject_id = i.id
          union select 'issue:' || i.year || '-' || i.week
          from issues i join articles a on a.issue_id = i.id join uses u on u.place = 'article' and u.subject_id = a.id)`,
      ),
    )
    .returning({ file: socialImages.file });
  return rows.map(({ file }) => file);
}

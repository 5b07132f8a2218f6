import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/**
 * The drawn images in the storage, by their file name there. A row is written before its file, so that none is forgotten when an
 * image is replaced. `articleId` refers to nothing: the row outlives the article, for as long as its file is still there.
 */
export const socialImages = pgTable(
  "social_images",
  {
    file: text("file").primaryKey(),
    /** What it is an image of: of two with the same subject the older was replaced. */
    subject: text("subject").notNull(),
    articleId: integer("article_id"),
    madeAt: moment("made_at").notNull().defaultNow(),
  },
  (table) => [index("social_images_subject").on(table.subject, table.madeAt)],
);

import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { settings } from "@/db/schema/settings";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";
import type { CommentReview } from "@/lib/comment-status";

/** What readers see of the magazine itself. */
export type Settings = { name: string; tagline: string; city: string; email: string };

/** The magazine's name and the like, for readers. */
export async function getSettings(): Promise<Settings> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  if (buildingWithoutDatabase) return { name: "Antenne", tagline: "", city: "", email: "" };

  const { name, tagline, city, email } = await readSettings();
  return { name, tagline, city, email };
}

/** How the magazine looks, where that is not as it was designed. `accent` is `#rrggbb` or empty. */
export type Look = { accent: string; logo: MediaView | null };

/** The logo and the colour, for readers. */
export async function getLook(): Promise<Look> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  if (buildingWithoutDatabase) return { accent: "", logo: null };
  const { accent, logoId } = await readSettings();
  const views = logoId === null ? {} : await getMediaViews([logoId]);
  if (logoId !== null) cacheTag(tags.media(logoId));
  return { accent, logo: logoId === null ? null : (views[logoId] ?? null) };
}

/** What the comment form says of itself: whose comments wait, and the rules of the house in short. */
export type CommentRules = { review: CommentReview; rules: string };

/** The rules for comments, for readers; `own` is whose comments wait under an article that has a rule of its own. */
export async function getCommentRules(own: CommentReview | null = null): Promise<CommentRules> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.commentRules, tags.all);
  const { commentReview, commentRules } = await readSettings();
  return { review: own ?? commentReview, rules: commentRules };
}

/** The same for the dashboard, fresh, with its version and whether the magazine was named and still holds the demo. */
export async function readSettings(): Promise<typeof settings.$inferSelect> {
  const [row] = await db.select().from(settings).limit(1);
  if (!row) throw new Error("De tabel settings is leeg; de seed zet er een rij in.");
  return row;
}

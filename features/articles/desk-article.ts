import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions, workingCopies } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { type ArticleStatus, articleStatuses } from "@/lib/article-status";
import { mediaIds } from "@/lib/rich-text/media-ids";
import { countWords, readingMinutes } from "@/lib/rich-text/plain-text";
import { type DeskInput, readKept } from "./desk-input";
import { findPlannedEdit, type PlannedEdit } from "./planned-edit-view";
import { type Actor, canPublish, canReadArticle, canSendBack, canSetStatus, canWriteArticle } from "./policy";
import { readInput } from "./read-input";
import { listSteps, type Step } from "./steps";
import { type ArticleView, getView } from "./view";

/** What this editor typed in a published article and readers do not see yet; `base` is what the article was at `baseVersion`. */
export type WorkingCopy = { baseVersion: number; stamp: string; savedAt: string; base: DeskInput; content: DeskInput };

/** An article as its form shows it: what it holds, where it stands, and what this editor may do with it. Instants are ISO strings. */
export type DeskArticle = {
  id: number;
  version: number;
  status: ArticleStatus;
  trashed: boolean;
  publishedAt: string | null;
  /** When it comes and goes by itself. */
  publishAt: string | null;
  unpublishAt: string | null;
  updatedAt: string;
  /** Who saved it last, when that was someone with an account. */
  savedBy: string | null;
  input: DeskInput;
  working: WorkingCopy | null;
  /** What comes to readers by itself at a later time. */
  planned: PlannedEdit | null;
  hero: MediaView | null;
  /** What the body shows, and the pictures of the fields. */
  media: MediaView[];
  /** Its way through the desk, the newest step first. */
  steps: Step[];
  may: { write: boolean; publish: boolean; sendBack: boolean; statuses: ArticleStatus[] };
};

/** An article for its form; null when it is not there or this editor may not read it. */
export async function getDeskArticle(editor: Actor, id: number): Promise<DeskArticle | null> {
  const read = await readInput(db, id);
  if (!read || !canReadArticle(editor, read.owned)) return null;
  const { article, input, owned } = read;
  const [working, planned, savedBy, steps] = await Promise.all([
    findWorkingCopy(editor, id, input),
    findPlannedEdit(editor, id, input),
    findSaver(id),
    listSteps(editor, id, owned),
  ]);
  const shown = [input, ...(working ? [working.content] : []), ...(planned ? [planned.content] : [])];
  const media = await getMediaViews(
    shown.flatMap(({ body, heroId, socialImageId }) => [
      ...mediaIds(body),
      ...[heroId, socialImageId].flatMap((mediaId) => mediaId ?? []),
    ]),
  );

  return {
    id,
    version: article.version,
    status: article.status,
    trashed: article.trashedAt !== null,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    publishAt: article.publishAt?.toISOString() ?? null,
    unpublishAt: article.unpublishAt?.toISOString() ?? null,
    updatedAt: article.updatedAt.toISOString(),
    savedBy,
    input,
    working,
    planned,
    hero: article.heroId === null ? null : (media[article.heroId] ?? null),
    media: Object.values(media),
    steps,
    may: {
      write: canWriteArticle(editor, owned),
      publish: canPublish(editor),
      sendBack: canSendBack(editor, owned),
      statuses: articleStatuses.filter((status) => canSetStatus(editor, owned, status)),
    },
  };
}

async function findWorkingCopy(editor: Actor, id: number, now: DeskInput): Promise<WorkingCopy | null> {
  const [copy] = await db
    .select()
    .from(workingCopies)
    .where(and(eq(workingCopies.articleId, id), eq(workingCopies.editorId, editor.id)));
  const base = copy && readKept(copy.base, now);
  const content = copy && readKept(copy.content, now);
  if (!base || !content) return null;
  const { baseVersion, stamp, savedAt } = copy;
  return { baseVersion, stamp, savedAt: savedAt.toISOString(), base, content };
}

async function findSaver(id: number): Promise<string | null> {
  const [last] = await db
    .select({ name: editors.name })
    .from(revisions)
    .innerJoin(editors, eq(editors.id, revisions.editorId))
    .where(eq(revisions.articleId, id))
    .orderBy(desc(revisions.articleVersion))
    .limit(1);
  return last?.name ?? null;
}

/**
 * An article as readers would see it, published or not, with what this editor typed in a published one and did not bring out yet; null when
 * it is not there or this editor may not read it.
 */
export async function getPreview(editor: Actor, id: number): Promise<ArticleView | null> {
  const readable = await getDeskArticle(editor, id);
  const view = readable && (await getView(db, id));
  if (!view || readable.working?.baseVersion !== readable.version) return view;
  const { title, lede, body, credits, heroId, heroCaption } = readable.working.content;
  const media = Object.fromEntries(readable.media.map((one) => [one.id, one]));
  return {
    ...view,
    ...{ title, lede, body, credits, heroCaption },
    hero: heroId === null ? null : (media[heroId] ?? null),
    readingMinutes: readingMinutes(countWords(body)),
    media: { ...view.media, ...media },
  };
}

import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { articleAuthors } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { media } from "@/db/schema/media";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { slugOf } from "@/features/lists/schema";
import { forgetAddress, moveAddress } from "@/features/redirects/move";
import { tellHub } from "@/features/websub/announce";
import { tags } from "@/lib/cache";
import { listPath } from "@/lib/list-paths";
import { ok, type Result, refuse } from "@/lib/result";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";
import type { AuthorInput } from "./schema";

type Editor = { id: number; name: string };

/** An author as written down: what of the input has a column. */
type Values = Pick<AuthorInput, "name" | "short" | "bio" | "fediverse" | "portraitId"> & { slug: string };

/**
 * Makes or changes a byline; an old address leads to the new one for ever. Answers the tags that expired. Errors: invalid (the address
 * is taken, the portrait is gone), not-found, stale.
 */
export async function saveAuthor(editor: Editor, input: AuthorInput): Promise<Result<string[]>> {
  const slug = slugOf(input);
  if (slug === null) return refuse("invalid", { slug: text.slugMissing });
  const { id, version, ...rest } = input;
  const values: Values = { ...rest, slug };
  return transact<string[]>(async (tx) => {
    const others = and(eq(authors.slug, slug), ne(authors.id, id ?? 0));
    if ((await tx.$count(authors, others)) > 0) return refuse("invalid", { slug: text.slugTaken });
    if (values.portraitId !== null && !(await isPicture(tx, values.portraitId))) {
      return refuse("invalid", { portraitId: text.portraitGone });
    }
    return id === undefined ? make(tx, editor, values) : change(tx, editor, id, version, values);
  });
}

async function isPicture(tx: Tx, id: number): Promise<boolean> {
  return (await tx.$count(media, and(eq(media.id, id), eq(media.kind, "image")))) > 0;
}

async function make(tx: Tx, editor: Editor, values: Values): Promise<Result<string[]>> {
  const [made] = await tx.insert(authors).values(values).returning({ id: authors.id });
  if (!made) throw new Error("An inserted author did not come back");
  await recordAudit(tx, editor, {
    action: "author.add",
    subjectType: "author",
    subjectId: made.id,
    to: values.name,
  });
  return ok(await recordExpiry(tx, [tags.author(made.id), tags.absent]));
}

async function change(tx: Tx, editor: Editor, id: number, version = 0, values: Values): Promise<Result<string[]>> {
  const [before] = await tx.select().from(authors).where(eq(authors.id, id)).for("update");
  if (!before) return refuse("not-found");
  if (before.version !== version) return refuse("stale");

  await tx
    .update(authors)
    .set({ ...values, version: sql`${authors.version} + 1` })
    .where(eq(authors.id, id));
  const moved = before.slug !== values.slug;
  if (moved) await moveAddress(tx, listPath("author", before.slug), listPath("author", values.slug));
  await recordAudit(tx, editor, {
    action: "author.save",
    subjectType: "author",
    subjectId: id,
    from: before.name,
    to: values.name,
  });
  // The name and address stand on the card of each article, wherever that is listed.
  const everywhere = moved || before.name !== values.name;
  if (everywhere) await tellHub(tx, { author: [id] });
  return ok(await recordExpiry(tx, everywhere ? [tags.all, tags.redirects] : [tags.author(id)]));
}

/** Takes away a byline that stands under no article; answers the tags that expired. Errors: not-found, stale, in-use. */
export async function removeAuthor(editor: Editor, id: number, version: number): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [author] = await tx.select().from(authors).where(eq(authors.id, id)).for("update");
    if (!author) return refuse("not-found");
    if (author.version !== version) return refuse("stale");
    if ((await tx.$count(articleAuthors, eq(articleAuthors.authorId, id))) > 0) return refuse("in-use");

    await tx.delete(authors).where(eq(authors.id, id));
    await forgetAddress(tx, listPath("author", author.slug));
    await recordAudit(tx, editor, {
      action: "author.remove",
      subjectType: "author",
      subjectId: id,
      from: author.name,
    });
    return ok(await recordExpiry(tx, [tags.author(id), tags.redirects]));
  });
}

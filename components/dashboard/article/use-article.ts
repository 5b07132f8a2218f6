"use client";

import { useRouter } from "next/navigation";
import { attempt } from "@/components/dashboard/attempt";
import {
  publishArticle,
  readArticle,
  restoreArticle,
  scheduleArticle,
  sendBackArticle,
  setArticleStatus,
  trashArticle,
  undoTrashArticle,
  withdrawArticle,
} from "@/features/articles/actions";
import type { DeskArticle } from "@/features/articles/desk-article";
import type { ArticleStatus } from "@/lib/article-status";
import type { Refusal, Result } from "@/lib/result";
import { statusText } from "@/lib/text.nl/articles";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { savingText } from "@/lib/text.nl/saving";
import { workflowText } from "@/lib/text.nl/workflow";
import { autoSlug } from "./auto-slug";
import type { Where } from "./saving/server-state";
import { usePlannedEdit } from "./saving/use-planned-edit";
import { type BodyEditor, useSaving } from "./saving/use-saving";

export type ArticleForm = ReturnType<typeof useArticle>;

/** All that the article form can do: writing and saving, and the article's way to readers and back. */
export function useArticle(page: DeskArticle, editorId: number, body: BodyEditor) {
  const router = useRouter();
  const all = useSaving(page, editorId, body);
  const planned = usePlannedEdit(page.id, all);
  const { now, put, inLine, saveNow, refused, arrive, accept, combine, flush, settle, say, blame, ...saving } = all;

  type Moved = { version: number; status: ArticleStatus };

  /** Saves first, where asked, and then moves the article to another state; true when it is there. */
  const move = async (
    first: "save" | "leave",
    action: (version: number) => Promise<Result<Moved>>,
    done: (moved: Moved) => string,
    changes: Partial<Where> = {},
  ): Promise<boolean> => {
    let moved = false;
    await inLine(async () => {
      if (first === "save" && !(await saveNow(false))) return;
      const result = await attempt(() => action(now.current.server.where.version));
      if (!result.ok) return result.error === "stale" ? overtaken(result) : refused(result);
      const at = now.current.server;
      put({ server: { ...at, where: { ...at.where, ...changes, ...result.data } } });
      settle(done(result.data));
      moved = true;
      router.refresh();
    });
    return moved;
  };

  /** Someone else decided or saved first: shows how it is now, and that nothing was done. */
  const overtaken = async (refusal: Refusal) => {
    const theirs = await attempt(() => readArticle(page.id));
    if (!theirs.ok) return refused(refusal);
    arrive(theirs.data);
    say({ tone: "bad", text: workflowText.overtaken(statusText[theirs.data.status]) });
  };

  const publish = async () => {
    await move(
      "save",
      (version) => publishArticle(page.id, version),
      () => t.published,
      { publishedAt: now.current.server.where.publishedAt ?? new Date().toISOString() },
    );
    // From now on the address stays, whatever the title becomes.
    const { input, server } = now.current;
    if (server.where.status !== "published" || input.slug !== "") return;
    const named = { ...input, slug: autoSlug(input.title, page.id) };
    put(input === server.kept ? { input: named, server: { ...server, live: named, kept: named } } : { input: named });
  };

  return {
    ...saving,
    ...planned,
    save: () => inLine(async () => void (await saveNow(false))),
    /** Brings what is typed in a published article to readers. */
    update: () =>
      inLine(async () => {
        if (await saveNow(false)) settle(savingText.updated);
      }),
    publish,
    withdraw: () =>
      move(
        "leave",
        (version) => withdrawArticle(page.id, version),
        () => t.withdrawn,
      ),
    setStatus: (status: ArticleStatus) =>
      move(
        "save",
        (version) => setArticleStatus(page.id, version, status),
        (moved) => t.statusDone(statusText[moved.status]),
      ),
    /** Gives it back to its writers with a note; true when that was done. */
    sendBack: (note: string) =>
      move(
        "save",
        (version) => sendBackArticle(page.id, version, note),
        () => workflowText.sentBack,
      ),
    /** Sets when it comes and goes by itself: ISO instants, null is never. */
    schedule: (publishAt: string | null, unpublishAt: string | null) =>
      move(
        now.current.server.where.status === "published" ? "leave" : "save",
        (version) => scheduleArticle(page.id, version, publishAt, unpublishAt),
        () => (publishAt === null && unpublishAt === null ? t.unscheduled : t.scheduled),
      ),
    trash: () =>
      move(
        "leave",
        (version) => trashArticle(page.id, version),
        () => t.trashedDone,
        { trashed: true },
      ),
    /** What was just put in the trash is again what it was. */
    undoTrash: () =>
      move(
        "leave",
        (version) => undoTrashArticle(page.id, version),
        () => t.trashUndone,
        { trashed: false },
      ),
    restore: () =>
      move(
        "leave",
        (version) => restoreArticle(page.id, version),
        () => t.restored,
        { trashed: false },
      ),
    refuse: (text: string, missing: Record<string, string>) => {
      blame(missing);
      say({ tone: "bad", text });
    },
  };
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { attempt, type Refused, refusalText } from "@/components/dashboard/attempt";
import {
  publishArticle,
  restoreArticle,
  saveArticle,
  setArticleStatus,
  trashArticle,
  withdrawArticle,
} from "@/features/articles/actions";
import type { DeskArticle, DeskInput } from "@/features/articles/desk-article";
import type { ArticleStatus } from "@/lib/article-status";
import { formatTime } from "@/lib/dates";
import type { ErrorCode, Result } from "@/lib/result";
import { statusText } from "@/lib/text.nl/articles";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { autoSlug, isAutoSlug } from "./auto-slug";

const autosaveAfter = 5_000;
const retryAfter = 15_000;

type Where = { version: number; status: ArticleStatus; trashed: boolean; publishedAt: string | null };

export type Said = { tone: "good" | "bad"; text: string };

export type ArticleForm = ReturnType<typeof useArticle>;

/**
 * The article form's memory: what is typed, what the database has, and the way between. Work goes one after the other, so that each
 * save carries the version that the one before it left. Nothing typed is ever thrown away by an answer. `flush` brings in what the
 * editor of the body still holds back.
 */
export function useArticle(article: DeskArticle, flush: () => void) {
  const router = useRouter();
  const [input, setInput] = useState(() => startOf(article));
  const [saved, setSaved] = useState(input);
  const [where, setWhere] = useState<Where>(() => whereOf(article));
  const [savedAt, setSavedAt] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<{ error: ErrorCode; input: DeskInput } | null>(null);
  /** What the next piece of work sees, without waiting for a render. */
  const now = useRef({ input, saved, where, takeTheirs: false });
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const dirty = input !== saved;
  const autosaves = article.may.write && !where.trashed && where.status !== "published";

  const change = (changes: Partial<DeskInput>) => {
    now.current.input = { ...now.current.input, ...changes };
    setInput(now.current.input);
  };

  const inLine = (work: () => Promise<void>): Promise<void> => {
    const next = line.current.then(async () => {
      setBusy(true);
      await work().finally(() => setBusy(false));
    });
    line.current = next.catch(() => undefined);
    return next;
  };

  const arrive = (changes: Partial<Where>) => {
    now.current.where = { ...now.current.where, ...changes };
    setWhere(now.current.where);
  };

  const refused = (result: Refused, sent: DeskInput) => {
    setFields(result.fields ?? {});
    setFailure({ error: result.error, input: sent });
    setSaid({ tone: "bad", text: result.error === "stale" ? t.staleElsewhere : refusalText(result) });
  };

  /** Saves what is typed, if it is not saved yet; true when the database has it. */
  const saveNow = async (): Promise<boolean> => {
    flush();
    const sent = now.current.input;
    if (sent === now.current.saved) return true;
    const result = await attempt(() => saveArticle(article.id, now.current.where.version, filledIn(sent, article.id)));
    if (!result.ok) {
      refused(result, sent);
      return false;
    }
    now.current.saved = sent;
    setSaved(sent);
    arrive({ version: result.data.version });
    setSavedAt(formatTime(new Date(result.data.savedAt)));
    setFields({});
    setFailure(null);
    setSaid(null);
    return true;
  };

  const save = () => inLine(async () => void (await saveNow()));

  type Moved = { version: number; status: ArticleStatus };

  /** Saves first, where asked, and then moves the article to another state. */
  const move = (
    first: "save" | "leave",
    action: (version: number) => Promise<Result<Moved>>,
    done: (moved: Moved) => string,
    changes: Partial<Where> = {},
  ) =>
    inLine(async () => {
      if (first === "save" && !(await saveNow())) return;
      const result = await attempt(() => action(now.current.where.version));
      if (!result.ok) return refused(result, now.current.input);
      arrive({ ...changes, ...result.data });
      setFields({});
      setFailure(null);
      setSaid({ tone: "good", text: done(result.data) });
      router.refresh();
    });

  const publish = async () => {
    await move(
      "save",
      (version) => publishArticle(article.id, version),
      () => t.published,
      {
        publishedAt: now.current.where.publishedAt ?? new Date().toISOString(),
      },
    );
    // From now on the address stays, whatever the title becomes.
    if (now.current.where.status === "published" && now.current.input.slug === "") {
      const clean = now.current.input === now.current.saved;
      change({ slug: autoSlug(now.current.input.title, article.id) });
      if (clean) {
        now.current.saved = now.current.input;
        setSaved(now.current.input);
      }
    }
  };

  const adopt = (theirs: DeskArticle) => {
    const started = startOf(theirs);
    now.current = { input: started, saved: started, where: whereOf(theirs), takeTheirs: false };
    setInput(started);
    setSaved(started);
    setWhere(now.current.where);
    setFields({});
    setFailure(null);
    setSaid(null);
  };

  // The page brings a newer version: someone else's, or of another window. It is taken over unless that would lose what is typed.
  const onPage = useEffectEvent((theirs: DeskArticle) => {
    const { input: typed, saved: kept, where: at, takeTheirs } = now.current;
    if (theirs.version > at.version && (takeTheirs || typed === kept)) adopt(theirs);
  });
  useEffect(() => {
    void line.current.then(() => onPage(article));
  }, [article]);

  const onQuiet = useEffectEvent(() => void save());
  useEffect(() => {
    if (!dirty || !autosaves) return;
    const again = failure?.input === input;
    if (again && failure.error !== "unavailable") return;
    const timer = setTimeout(() => onQuiet(), again ? retryAfter : autosaveAfter);
    return () => clearTimeout(timer);
  }, [input, dirty, autosaves, failure]);

  return {
    article,
    input,
    where,
    dirty,
    busy,
    said,
    fields,
    savedAt,
    stale: failure?.error === "stale",
    change,
    save,
    publish,
    withdraw: () =>
      move(
        "leave",
        (version) => withdrawArticle(article.id, version),
        () => t.withdrawn,
      ),
    setStatus: (status: ArticleStatus) =>
      move(
        "save",
        (version) => setArticleStatus(article.id, version, status),
        (moved) => t.statusDone(statusText[moved.status]),
      ),
    trash: () =>
      move(
        "leave",
        (version) => trashArticle(article.id, version),
        () => t.trashedDone,
        { trashed: true },
      ),
    restore: () =>
      move(
        "leave",
        (version) => restoreArticle(article.id, version),
        () => t.restored,
        { trashed: false },
      ),
    refuse: (text: string, missing: Record<string, string>) => {
      setFields(missing);
      setSaid({ tone: "bad", text });
    },
    takeTheirs: () => {
      now.current.takeTheirs = true;
      router.refresh();
    },
  };
}

function startOf(article: DeskArticle): DeskInput {
  const { input, publishedAt, id } = article;
  return publishedAt === null && isAutoSlug(input.slug, input.title, id) ? { ...input, slug: "" } : input;
}

function whereOf({ version, status, trashed, publishedAt }: DeskArticle): Where {
  return { version, status, trashed, publishedAt };
}

/** What is sent: an address of its own when none was chosen, and no corrections that say nothing. */
function filledIn(input: DeskInput, id: number): DeskInput {
  return {
    ...input,
    slug: input.slug || autoSlug(input.title, id),
    corrections: input.corrections.filter((correction) => correction.text.trim() !== ""),
  };
}

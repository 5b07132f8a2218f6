"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { saveArticle } from "@/features/articles/actions";
import type { DeskArticle } from "@/features/articles/desk-article";
import type { DeskInput } from "@/features/articles/desk-input";
import type { Revision } from "@/features/articles/revisions";
import { historyText as t } from "@/lib/text.nl/history";

/** Saves the article once more with what it said long ago: a new version, nothing is lost. */
export function RestoreButton({ article, revision }: { article: DeskArticle; revision: Revision }) {
  const router = useRouter();
  const [failure, setFailure] = useState("");
  const [asking, setAsking] = useState(false);
  const [busy, startTransition] = useTransition();
  const live = article.status === "published";
  const restore = () =>
    startTransition(async () => {
      const result = await attempt(() => saveArticle(article.id, article.version, restored(article.input, revision)));
      if (result.ok) router.push(`/redactie/artikelen/${article.id}`);
      else setFailure(Object.values(result.fields ?? {})[0] ?? refusalText(result));
    });
  return (
    <>
      <Button busy={busy} onClick={() => (live ? setAsking(true) : restore())}>
        {t.restore(revision.articleVersion)}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        question={t.restoreQuestion(revision.articleVersion)}
        explanation={`${t.restoreLive} ${t.restoreHint}`}
        verb={t.restore(revision.articleVersion)}
        onConfirm={restore}
      />
      <Notice tone="bad">{failure || null}</Notice>
    </>
  );
}

/** What the version did not keep, or what is not there any more, stays as it is now. */
function restored(now: DeskInput, { title, lede, body, fields }: Revision): DeskInput {
  const text = { ...now, title, lede, body };
  if (!fields) return text;
  const bylines = fields.bylines.map((byline) =>
    "authorId" in byline ? { authorId: byline.authorId } : { guestName: byline.guestName },
  );
  return {
    ...text,
    bylines: bylines.length > 0 ? bylines : now.bylines,
    sectionId: fields.sectionId ?? now.sectionId,
    credits: fields.credits,
    heroId: fields.heroId ?? (fields.heroWas === null ? null : now.heroId),
    heroCaption: fields.heroCaption,
  };
}

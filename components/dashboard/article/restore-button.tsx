"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { saveArticle } from "@/features/articles/actions";
import type { DeskArticle } from "@/features/articles/desk-article";
import type { Revision } from "@/features/articles/revisions";
import { historyText as t } from "@/lib/text.nl/desk-articles";
import styles from "./revision.module.css";

/** Saves the article once more with the title, the lede and the text of long ago: a new version, nothing is lost. */
export function RestoreButton({ article, revision }: { article: DeskArticle; revision: Revision }) {
  const router = useRouter();
  const [failure, setFailure] = useState("");
  const [busy, startTransition] = useTransition();
  const { title, lede, body } = revision;
  const restore = () =>
    startTransition(async () => {
      const input = { ...article.input, title, lede, body };
      const result = await attempt(() => saveArticle(article.id, article.version, input));
      if (result.ok) router.push(`/redactie/artikelen/${article.id}`);
      else setFailure(result.fields?.body ?? refusalText(result));
    });
  return (
    <div>
      <Button kind="primary" busy={busy} onClick={restore}>
        {t.restore}
      </Button>
      <p className={styles.hint}>{t.restoreHint}</p>
      <Notice tone="bad">{failure || null}</Notice>
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { createArticle } from "@/features/articles/actions";
import { articleListText as t } from "@/lib/text.nl/desk-articles";
import { attempt, refusalText } from "./attempt";

/** Begins an article and goes to its form. */
export function NewArticleButton() {
  const router = useRouter();
  const [failure, setFailure] = useState("");
  const [busy, startTransition] = useTransition();
  const create = () =>
    startTransition(async () => {
      const result = await attempt(createArticle);
      if (result.ok) router.push(`/redactie/artikelen/${result.data.id}`);
      else setFailure(refusalText(result));
    });
  return (
    <>
      <Button kind="primary" busy={busy} onClick={create} data-key="n">
        {t.newArticle}
      </Button>
      <span role="alert">{failure}</span>
    </>
  );
}

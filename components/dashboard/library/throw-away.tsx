"use client";

import { useState, useTransition } from "react";
import { attempt, type Refused, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { restoreMedia, trashMedia } from "@/features/media/actions";
import type { MediaItem } from "@/features/media/view";
import { libraryText as t } from "@/lib/text.nl/media";

/** Throws away what stands nowhere, and takes it back; of what is in use it says why not. */
export function ThrowAway({ item }: { item: MediaItem }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, startTransition] = useTransition();
  const run = (action: typeof trashMedia) =>
    startTransition(async () => {
      const result = await attempt(() => action(item.id, item.version));
      setRefused(result.ok ? null : result);
    });
  return (
    <section>
      <Notice tone="bad">{refused ? refusalText(refused, { "in-use": t.inUse, stale: t.stale }) : null}</Notice>
      {item.trashed ? (
        <>
          <p>{t.trashed}</p>
          <Button busy={busy} onClick={() => run(restoreMedia)}>
            {t.restore}
          </Button>
        </>
      ) : null}
      {!item.trashed && item.uses > 0 ? <p>{t.cannotThrow}</p> : null}
      {!item.trashed && item.uses === 0 ? (
        <Button kind="danger" busy={busy} onClick={() => setAsking(true)}>
          {t.throwAway}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        question={t.throwQuestion}
        explanation={t.throwExplanation}
        verb={t.throwAway}
        onConfirm={() => run(trashMedia)}
      />
    </section>
  );
}

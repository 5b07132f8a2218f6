"use client";

import { useState, useTransition } from "react";
import { attempt, type Refused, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";
import { arrangeText as t } from "@/lib/text.nl/arrange";

/** Asks, then removes; `inUse` says why something that is in use stays. */
export function RemoveButton({ name, inUse, remove }: { name: string; inUse: string; remove: () => Promise<Result> }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, startTransition] = useTransition();
  return (
    <div>
      <Notice tone="bad">{refused ? refusalText(refused, { "in-use": inUse }) : null}</Notice>
      <Button kind="danger" busy={busy} onClick={() => setAsking(true)}>
        {t.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        question={t.removeQuestion(name)}
        explanation={t.removeExplanation}
        verb={t.remove}
        onConfirm={() =>
          startTransition(async () => {
            const result = await attempt(remove);
            setRefused(result.ok ? null : result);
          })
        }
      />
    </div>
  );
}

"use client";

import { useState, useTransition } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { releaseIssue } from "@/features/issues/actions";
import { planText as t } from "@/lib/text.nl/plan";

type Props = { id: number; version: number; week: number; ready: number };

/** Brings an issue out now; what it lacks stands under the button. */
export function ReleaseButton({ id, version, week, ready }: Props) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ tone: "good" | "bad"; lines: string[] } | null>(null);
  const [busy, startTransition] = useTransition();
  const release = () =>
    startTransition(async () => {
      const result = await attempt(() => releaseIssue(id, version));
      if (result.ok) return setSaid({ tone: "good", lines: [t.releaseDone(result.data.articles)] });
      const why = Object.values(result.fields ?? {});
      setSaid({ tone: "bad", lines: why.length > 0 ? why : [refusalText(result)] });
    });
  return (
    <>
      <Button kind="primary" busy={busy} onClick={() => setAsking(true)}>
        {t.release}
      </Button>
      <Notice tone={said?.tone ?? "good"}>{said?.lines.map((line) => <p key={line}>{line}</p>) ?? null}</Notice>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        question={t.releaseQuestion(week)}
        explanation={t.releaseExplanation(ready)}
        verb={t.release}
        onConfirm={release}
      />
    </>
  );
}

"use client";

import { useState, useTransition } from "react";
import { type Attempted, attempt, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sendProofMail } from "@/features/settings/actions";
import type { Proof } from "@/features/settings/send-proof";
import { mailSettingsText as t } from "@/lib/text.nl/settings";

/** Sends a letter to whoever presses, and says what the mail server made of it. */
export function ProofMail({ to }: { to: string }) {
  const [answer, setAnswer] = useState<Attempted<Proof> | null>(null);
  const [busy, startSending] = useTransition();
  return (
    <div>
      <Notice tone="good">{answer?.ok ? t.sent[answer.data.delivery](answer.data.to) : null}</Notice>
      <Notice tone="bad">{answer?.ok === false ? said(answer) : null}</Notice>
      <p>{t.proofHint(to)}</p>
      <Button busy={busy} onClick={() => startSending(async () => setAnswer(await attempt(sendProofMail)))}>
        {t.proof}
      </Button>
    </div>
  );
}

function said(refused: Extract<Attempted<Proof>, { ok: false }>): string {
  const { server, id } = refused.fields ?? {};
  return id ? t.failed(server ?? "", id) : refusalText(refused);
}

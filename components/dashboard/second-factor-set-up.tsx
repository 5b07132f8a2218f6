"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { confirmSecondFactor, startSecondFactor } from "@/features/editors/second-factor-actions";
import type { ToScan } from "@/lib/auth/totp";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { Answer } from "./answer";
import { attempt, refusalText } from "./attempt";
import { CodeField } from "./code-field";
import styles from "./login-form.module.css";
import { RecoveryCodes } from "./recovery-codes";
import factor from "./second-factor.module.css";
import { useForm } from "./use-form";

/** Sets the second factor up: read in, confirm, keep the recovery codes. */
export function SecondFactorSetUp() {
  const [toScan, setToScan] = useState<ToScan | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, startTransition] = useTransition();
  const start = () =>
    startTransition(async () => {
      const result = await attempt(startSecondFactor);
      setRefused(result.ok ? null : refusalText(result));
      if (result.ok) setToScan(result.data);
    });

  if (toScan) return <Confirm toScan={toScan} />;
  return (
    <>
      <Notice tone="bad">{refused}</Notice>
      <Button kind="primary" busy={busy} onClick={start}>
        {t.start}
      </Button>
    </>
  );
}

function Confirm({ toScan }: { toScan: ToScan }) {
  const { state, busy, fields, form } = useForm(confirmSecondFactor);
  if (state.result?.ok) return <RecoveryCodes codes={state.result.data} />;
  return (
    <>
      <h2 className={factor.heading}>{t.scan}</h2>
      <p>{t.scanExplanation}</p>
      <svg
        viewBox={`0 0 ${toScan.size} ${toScan.size}`}
        role="img"
        aria-label={t.qr}
        shapeRendering="crispEdges"
        className={factor.qr}
      >
        <path d={toScan.path} />
      </svg>
      <p>
        {t.type} <code className={factor.secret}>{toScan.secret}</code>
      </p>
      <p>
        <a href={toScan.address}>{t.open}</a>
      </p>
      <form {...form} className={styles.form} noValidate>
        <h2 className={factor.heading}>{t.confirmTitle}</h2>
        <Answer result={state.result} said={{ "rate-limited": t.tooMany }} />
        <CodeField error={fields.code} />
        <Button type="submit" kind="primary" busy={busy}>
          {t.confirm}
        </Button>
      </form>
    </>
  );
}

"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { endSession } from "@/features/editors/actions";
import type { SessionLine } from "@/features/editors/session";
import { accountText as t } from "@/lib/text.nl/editors";
import { attempt, refusalText } from "./attempt";
import styles from "./session-list.module.css";

type Props = { sessions: (SessionLine & { seen: string })[]; here: string | null };

/** Where one is logged in. `here` is the session of this browser. */
export function SessionList({ sessions, here }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, startTransition] = useTransition();
  const end = (id: string) =>
    startTransition(async () => {
      const result = await attempt(() => endSession(id));
      setRefused(result.ok ? null : refusalText(result));
    });
  return (
    <>
      <Notice tone="bad">{refused}</Notice>
      <ul className={`desk-list ${styles.list}`}>
        {sessions.map(({ id, device, seen }) => (
          <li key={id} className={styles.line}>
            <span>
              <strong>{device || t.unknownDevice}</strong>, {t.lastSeen(seen)}
            </span>
            {id === here ? (
              <span className={styles.here}>{t.thisDevice}</span>
            ) : (
              <Button small busy={busy} onClick={() => end(id)} aria-label={t.endSessionOf(device || t.unknownDevice)}>
                {t.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

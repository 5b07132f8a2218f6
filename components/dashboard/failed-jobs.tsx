"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import table from "@/components/ui/table.module.css";
import { discardFailedJob, retryFailedJob } from "@/features/jobs/actions";
import type { FailedJob } from "@/features/jobs/queries";
import type { Result } from "@/lib/result";
import { jobText, jobsScreenText as t } from "@/lib/text.nl/jobs";
import { attempt, refusalText } from "./attempt";
import { When } from "./when";

type Said = { tone: "good" | "bad"; text: string };

/** The jobs that failed, each with trying again and throwing away. */
export function FailedJobs({ jobs }: { jobs: FailedJob[] }) {
  const [said, setSaid] = useState<Said | null>(null);
  const [asked, setAsked] = useState<FailedJob | null>(null);
  const [busy, startTransition] = useTransition();
  const settle = (action: () => Promise<Result<null>>, done: string) =>
    startTransition(async () => {
      const result = await attempt(action);
      const text = result.ok ? done : refusalText(result, { stale: t.gone });
      setSaid({ tone: result.ok ? "good" : "bad", text });
    });
  return (
    <>
      <Notice tone={said?.tone ?? "good"}>{said?.text ?? null}</Notice>
      {jobs.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.error}</th>
              <th scope="col">{t.tries}</th>
              <th scope="col">{t.doing}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => {
              const name = jobText[job.name] ?? job.name;
              return (
                <tr key={job.id}>
                  <td className={table.nowrap}>
                    <When at={job.at} />
                  </td>
                  <td>
                    {name}
                    <p className={table.muted}>{t.details(job.id)}</p>
                  </td>
                  <td>{job.error}</td>
                  <td>{job.tries}</td>
                  <td className={table.nowrap}>
                    <Button
                      small
                      busy={busy}
                      aria-label={t.retryOf(name)}
                      onClick={() => settle(() => retryFailedJob(job.id), t.retried)}
                    >
                      {t.retry}
                    </Button>{" "}
                    <Button
                      small
                      kind="danger"
                      busy={busy}
                      aria-label={t.discardOf(name)}
                      onClick={() => setAsked(job)}
                    >
                      {t.discard}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <ConfirmDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        question={t.discardQuestion}
        explanation={t.discardExplanation}
        verb={t.discard}
        onConfirm={() => asked && settle(() => discardFailedJob(asked.id), t.discarded)}
      />
    </>
  );
}

"use client";

import { useState, useTransition } from "react";
import { attempt, type Refused, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import table from "@/components/ui/table.module.css";
import { removeRedirect } from "@/features/redirects/actions";
import type { RedirectRow } from "@/features/redirects/queries";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export function RedirectTable({ rows }: { rows: RedirectRow[] }) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, startTransition] = useTransition();
  const remove = (id: number) =>
    startTransition(async () => {
      const result = await attempt(() => removeRedirect(id));
      setRefused(result.ok ? null : result);
    });
  return (
    <>
      <Notice tone="bad">{refused ? refusalText(refused) : null}</Notice>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.to}</th>
            <th scope="col">{t.columnActions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.from}</td>
              <td>
                <a href={row.to}>{row.to}</a>
              </td>
              <td>
                <Button
                  small
                  kind="danger"
                  busy={busy}
                  aria-label={t.removeRedirect(row.from)}
                  onClick={() => remove(row.id)}
                >
                  {t.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

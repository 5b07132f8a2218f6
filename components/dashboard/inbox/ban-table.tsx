"use client";

import { useState, useTransition } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import { When } from "@/components/dashboard/when";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import table from "@/components/ui/table.module.css";
import { liftBan } from "@/features/bans/actions";
import type { BanRow } from "@/features/bans/queries";
import { banDeskText as t } from "@/lib/text.nl/bans";
import inbox from "./inbox.module.css";

/** Who may not comment, until when and why; and who could not before. */
export function BanTable({ rows }: { rows: BanRow[] }) {
  const [said, setSaid] = useState<{ tone: "good" | "bad"; text: string } | null>(null);
  const [busy, startTransition] = useTransition();
  const lift = (id: number) =>
    startTransition(async () => {
      const result = await attempt(() => liftBan(id));
      const text = result.ok ? t.liftedDone : refusalText(result, { stale: t.gone });
      setSaid({ tone: result.ok ? "good" : "bad", text });
    });
  return (
    <>
      <Notice tone={said?.tone ?? "good"}>{said?.text}</Notice>
      <div className={inbox.wide}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.until}</th>
              <th scope="col">{t.lift}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.label}</td>
                <td data-label={t.kind}>{t.kinds[row.kind]}</td>
                <td>{row.reason}</td>
                <td data-label={t.from}>
                  <When at={row.createdAt} short /> {row.createdBy ? t.by(row.createdBy) : null}
                </td>
                <td data-label={t.until}>
                  <When at={row.until} short />
                </td>
                <td>
                  {row.holds ? (
                    <Button small busy={busy} aria-label={t.liftOf(row.label)} onClick={() => lift(row.id)}>
                      {t.lift}
                    </Button>
                  ) : row.liftedAt ? (
                    t.lifted(row.liftedBy)
                  ) : (
                    t.over
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

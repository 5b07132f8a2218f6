import { type FormEvent, useState, useTransition } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import styles from "@/components/dashboard/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { banSender } from "@/features/bans/actions";
import type { QueuedComment } from "@/features/comments/queries";
import { type BanKind, banKinds } from "@/lib/comment-status";
import { banDeskText as t } from "@/lib/text.nl/bans";
import inbox from "./inbox.module.css";

type Props = { comment: QueuedComment; onClose: () => void; onBanned: (text: string, spamToo: boolean) => void };

/** Keeps the sender of a comment from commenting for a while. */
export function BanDialog({ comment, onClose, onBanned }: Props) {
  const [refused, setRefused] = useState<{ text: string; fields: Record<string, string> } | null>(null);
  const [busy, startTransition] = useTransition();
  const labels: Record<BanKind, string | null> = {
    address: comment.addressKnown ? comment.name : null,
    name: comment.name || null,
    domain: comment.email?.split("@").at(-1) ?? null,
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const input = {
      commentId: comment.id,
      kinds: banKinds.filter((kind) => typed.getAll("kinds").includes(kind)),
      days: Number(typed.get("days")),
      reason: String(typed.get("reason")),
    };
    startTransition(async () => {
      const answer = await attempt(() => banSender(input));
      if (answer.ok) onBanned(t.done(comment.name), typed.has("spamToo"));
      else setRefused({ text: refusalText(answer), fields: answer.fields ?? {} });
    });
  };
  return (
    <Dialog open onClose={onClose} title={t.ask(comment.name)}>
      <form className={styles.form} onSubmit={send} noValidate>
        <Notice tone="bad">{refused?.fields.kinds ?? refused?.text}</Notice>
        <fieldset className={inbox.choices}>
          <legend>{t.what}</legend>
          {banKinds.map((kind) => {
            const label = labels[kind];
            if (label === null) return kind === "address" ? <p key={kind}>{t.addressGone}</p> : null;
            return (
              <label key={kind}>
                <input type="checkbox" name="kinds" value={kind} defaultChecked={kind === "address"} />{" "}
                {t.choices[kind](label)}
              </label>
            );
          })}
        </fieldset>
        <Field label={t.days} hint={t.kept} error={refused?.fields.days}>
          {(control) => (
            <select {...control} name="days" defaultValue={t.usualDays}>
              {Object.entries(t.lengths).map(([days, length]) => (
                <option key={days} value={days}>
                  {length}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.reason} error={refused?.fields.reason} required>
          {(control) => <input {...control} name="reason" type="text" maxLength={300} />}
        </Field>
        <label>
          <input type="checkbox" name="spamToo" defaultChecked={comment.status === "pending"} /> {t.spamToo}
        </label>
        <div>
          <Button type="submit" kind="danger" busy={busy}>
            {t.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

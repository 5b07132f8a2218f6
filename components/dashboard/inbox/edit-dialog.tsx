import { type FormEvent, useState, useTransition } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import styles from "@/components/dashboard/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { editComment } from "@/features/comments/actions";
import type { QueuedComment } from "@/features/comments/queries";
import { deskEditText as t } from "@/lib/text.nl/inbox";

type Props = {
  comment: Pick<QueuedComment, "id" | "version" | "name" | "text">;
  onClose: () => void;
  onSaved: (text: string, version: number) => void;
};

/** Changes the words of a comment, and says to readers why. */
export function EditDialog({ comment, onClose, onSaved }: Props) {
  const [refused, setRefused] = useState<{ text: string; fields: Record<string, string> } | null>(null);
  const [busy, startTransition] = useTransition();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const { id, version } = comment;
    const input = { id, version, text: String(typed.get("text")), reason: String(typed.get("reason")) };
    startTransition(async () => {
      const answer = await attempt(() => editComment(input));
      if (answer.ok) onSaved(t.saved(comment.name), answer.data.version);
      else setRefused({ text: refusalText(answer), fields: answer.fields ?? {} });
    });
  };
  return (
    <Dialog open onClose={onClose} title={t.title(comment.name)} description={t.explanation}>
      <form className={styles.form} onSubmit={save} noValidate>
        <Notice tone="bad">{refused?.text}</Notice>
        <Field label={t.text} error={refused?.fields.text}>
          {(control) => <textarea {...control} name="text" rows={8} defaultValue={comment.text} />}
        </Field>
        <Field label={t.reason} hint={t.reasonHint} error={refused?.fields.reason} required>
          {(control) => <input {...control} name="reason" type="text" maxLength={200} />}
        </Field>
        <div>
          <Button type="submit" kind="primary" busy={busy}>
            {t.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

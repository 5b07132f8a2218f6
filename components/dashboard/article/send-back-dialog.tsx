import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { workflowText as t } from "@/lib/text.nl/workflow";
import type { ArticleForm } from "./use-article";

/** Asks what is still to be done; what was typed stays until the piece has gone back. */
export function SendBackDialog({ form, open, onClose }: { form: ArticleForm; open: boolean; onClose: () => void }) {
  const [note, setNote] = useState("");
  const send = async () => {
    if (!(await form.sendBack(note))) return;
    setNote("");
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t.sendBackTitle} description={t.sendBackIntro}>
      <Notice tone="bad">{form.said?.tone === "bad" ? form.said.text : null}</Notice>
      <Field label={t.note} error={form.fields.note} required>
        {(control) => (
          <textarea {...control} rows={5} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        )}
      </Field>
      <div>
        <Button kind="primary" busy={form.busy} onClick={() => void send()}>
          {t.sendBack}
        </Button>
      </div>
    </Dialog>
  );
}

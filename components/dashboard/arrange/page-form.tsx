"use client";

import { useId, useRef, useState } from "react";
import { Answer } from "@/components/dashboard/answer";
import { RichTextEditor, type RichTextEditorHandle } from "@/components/dashboard/editor/rich-text-editor";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { savePage } from "@/features/pages/actions";
import type { DeskPage } from "@/features/pages/desk";
import { emptyRichText } from "@/lib/rich-text/schema";
import { arrangeText as t } from "@/lib/text.nl/arrange";
import styles from "./page-form.module.css";
import { PresentFields } from "./present-fields";

/** Writes an editable page, or changes the one that is `present`. */
export function PageForm({ present }: { present: DeskPage | null }) {
  const { state, busy, fields, form } = useForm(savePage);
  const editor = useRef<RichTextEditorHandle>(null);
  const [first] = useState(present?.body ?? emptyRichText);
  const [body, setBody] = useState(first);
  const bodyLabel = useId();
  return (
    <form {...form} action={form.action} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <PresentFields present={present} />
      <Field label={t.pageTitle} error={fields.title} required>
        {(control) => (
          <input
            {...control}
            name="title"
            required
            autoComplete="off"
            defaultValue={state.values.title ?? present?.title}
          />
        )}
      </Field>
      <Field label={t.slug} hint={t.slugHint} error={fields.slug}>
        {(control) => (
          <input {...control} name="slug" autoComplete="off" defaultValue={state.values.slug ?? present?.slug} />
        )}
      </Field>
      <Field label={t.pageDescription} error={fields.description}>
        {(control) => (
          <textarea
            {...control}
            name="description"
            rows={2}
            defaultValue={state.values.description ?? present?.description}
          />
        )}
      </Field>
      <Field label={t.position} hint={t.positionHint} error={fields.position}>
        {(control) => (
          <input
            {...control}
            name="position"
            inputMode="numeric"
            defaultValue={state.values.position ?? present?.position ?? 0}
          />
        )}
      </Field>
      <div>
        <h2 id={bodyLabel} className={styles.label}>
          {t.pageBody}
        </h2>
        {fields.body ? (
          <p role="alert" className={styles.error}>
            {fields.body}
          </p>
        ) : null}
        <RichTextEditor ref={editor} value={first} onChange={setBody} labelledBy={bodyLabel} media={present?.media} />
        <input type="hidden" name="body" value={JSON.stringify(body)} />
      </div>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {present ? t.save : t.add.page}
        </Button>
      </div>
    </form>
  );
}

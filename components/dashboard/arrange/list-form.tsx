"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveList } from "@/features/lists/actions";
import type { CountedRow } from "@/features/lists/queries";
import type { ListKind } from "@/lib/list-paths";
import { arrangeText as t } from "@/lib/text.nl/arrange";
import { InkField } from "./ink-field";
import { NameFields } from "./name-fields";
import { PresentFields } from "./present-fields";

/** Adds a section, tag or series, or changes the one that is `present`. */
export function ListForm({ of, present }: { of: ListKind; present: CountedRow | null }) {
  const { state, busy, fields, form } = useForm(saveList);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="of" value={of} />
      <PresentFields present={present} />
      <NameFields present={present} values={state.values} fields={fields} />
      {of === "tag" ? null : (
        <Field label={t.description} hint={t.descriptionHint} error={fields.description}>
          {(control) => (
            <textarea
              {...control}
              name="description"
              rows={3}
              defaultValue={state.values.description ?? present?.description}
            />
          )}
        </Field>
      )}
      {of === "section" ? (
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
      ) : null}
      {of === "section" ? (
        <InkField name={present?.name ?? ""} present={present?.ink ?? ""} typed={state.values} error={fields.ink} />
      ) : null}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {present ? t.save : t.add[of]}
        </Button>
      </div>
    </form>
  );
}

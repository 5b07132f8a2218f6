import { Field } from "@/components/ui/field";
import { arrangeText as t } from "@/lib/text.nl/arrange";

type Texts = Record<string, string>;

type Props = { present: { name: string; slug: string } | null; values: Texts; fields: Texts };

/** A name and the address that goes with it; `values` is what was typed, `fields` what is said about it. */
export function NameFields({ present, values, fields }: Props) {
  return (
    <>
      <Field label={t.name} error={fields.name} required>
        {(control) => (
          <input {...control} name="name" required autoComplete="off" defaultValue={values.name ?? present?.name} />
        )}
      </Field>
      <Field label={t.slug} hint={t.slugHint} error={fields.slug}>
        {(control) => <input {...control} name="slug" autoComplete="off" defaultValue={values.slug ?? present?.slug} />}
      </Field>
    </>
  );
}

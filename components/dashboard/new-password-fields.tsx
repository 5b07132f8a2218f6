import { Field } from "@/components/ui/field";
import { accountText as t } from "@/lib/text.nl/editors";

const inputs = [
  { name: "next", label: t.next, hint: t.nextHint },
  { name: "repeat", label: t.repeat, hint: undefined },
];

/** A new password, twice. */
export function NewPasswordFields({ errors }: { errors: Record<string, string> }) {
  return inputs.map(({ name, label, hint }) => (
    <Field key={name} label={label} hint={hint} error={errors[name]}>
      {(control) => <input {...control} name={name} type="password" required autoComplete="new-password" />}
    </Field>
  ));
}

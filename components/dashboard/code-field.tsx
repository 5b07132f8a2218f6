import { Field } from "@/components/ui/field";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";

/** For a code of the app, which the telephone may fill in by itself; with `recovery` also for a recovery code, which has letters. */
export function CodeField({ error, recovery = false }: { error: string | undefined; recovery?: boolean }) {
  return (
    <Field label={recovery ? t.anyCode : t.code} hint={t.codeHint} error={error}>
      {(control) => (
        <input
          {...control}
          name="code"
          type="text"
          inputMode={recovery ? "text" : "numeric"}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
    </Field>
  );
}

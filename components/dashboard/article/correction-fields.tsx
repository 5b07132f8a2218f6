import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { DeskInput } from "@/features/articles/desk-input";
import { fromLocalInput, toLocalInput } from "@/lib/local-time";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";

type Corrections = DeskInput["corrections"];

type Props = { corrections: Corrections; error: string | undefined; onChange: (corrections: Corrections) => void };

/** What was wrong and has been put right, with its date. */
export function CorrectionFields({ corrections, error, onChange }: Props) {
  const set = (at: number, changes: Partial<Corrections[number]>) =>
    onChange(corrections.map((correction, index) => (index === at ? { ...correction, ...changes } : correction)));
  return (
    <>
      <p>{t.correctionsHint}</p>
      {corrections.map((correction, index) => (
        <div key={correction.id ?? `nieuw-${index}`}>
          <Field label={t.correction} error={error}>
            {(control) => (
              <textarea
                {...control}
                value={correction.text}
                onChange={(event) => set(index, { text: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t.correctionAt}>
            {(control) => (
              <input
                {...control}
                type="datetime-local"
                value={toLocalInput(correction.correctedAt)}
                onChange={(event) =>
                  set(index, { correctedAt: fromLocalInput(event.currentTarget.value) ?? correction.correctedAt })
                }
              />
            )}
          </Field>
          <Button small kind="quiet" onClick={() => onChange(corrections.filter((_, at) => at !== index))}>
            {t.removeCorrection}
          </Button>
        </div>
      ))}
      <div>
        <Button small onClick={() => onChange([...corrections, { text: "", correctedAt: new Date().toISOString() }])}>
          {t.addCorrection}
        </Button>
      </div>
    </>
  );
}

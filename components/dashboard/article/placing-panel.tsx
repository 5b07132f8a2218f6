import { Field } from "@/components/ui/field";
import type { Choice, DeskChoices } from "@/features/articles/desk-choices";
import type { IsoWeek } from "@/lib/iso-week";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { Panel } from "./panel";
import type { ArticleForm } from "./use-article";
import { WeekPicker } from "./week-picker";

type Props = { form: ArticleForm; choices: DeskChoices; thisWeek: IsoWeek };

/** The week, the section, the series, and the place in the issue. */
export function PlacingPanel({ form, choices, thisWeek }: Props) {
  const { input, fields, change } = form;
  return (
    <Panel title={t.placing}>
      <WeekPicker week={input.week} thisWeek={thisWeek} error={fields.week} onChange={(week) => change({ week })} />
      <Field label={t.section} error={fields.sectionId}>
        {(control) => (
          <select
            {...control}
            value={input.sectionId ?? ""}
            onChange={(event) => change({ sectionId: idOf(event.currentTarget.value) })}
          >
            <option value="">{t.noSection}</option>
            <Options choices={choices.sections} />
          </select>
        )}
      </Field>
      <Field label={t.series} error={fields.seriesId}>
        {(control) => (
          <select
            {...control}
            value={input.seriesId ?? ""}
            onChange={(event) => change({ seriesId: idOf(event.currentTarget.value) })}
          >
            <option value="">{t.noSeries}</option>
            <Options choices={choices.series} />
          </select>
        )}
      </Field>
      <Field label={t.position} hint={t.positionHint} error={fields.position}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={999}
            value={input.position}
            onChange={(event) => change({ position: event.currentTarget.valueAsNumber || 1 })}
          />
        )}
      </Field>
    </Panel>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map((choice) => (
    <option key={choice.id} value={choice.id}>
      {choice.name}
    </option>
  ));
}

function idOf(value: string): number | null {
  return value === "" ? null : Number(value);
}

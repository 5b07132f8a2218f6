"use client";

import { useId, useState } from "react";
import { formatDate, startOfWeek } from "@/lib/dates";
import { addWeeks, compareWeeks, firstYear, type IsoWeek, isWeek, lastYear } from "@/lib/iso-week";
import { articleFieldText } from "@/lib/text.nl/articles";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import styles from "./week-picker.module.css";

type Props = {
  week: IsoWeek | null;
  thisWeek: IsoWeek;
  error: string | undefined;
  onChange: (week: IsoWeek | null) => void;
};

/** The weeks around now as buttons, and a number for any other. */
export function WeekPicker({ week, thisWeek, error, onChange }: Props) {
  const name = useId();
  const near = Array.from({ length: 8 }, (_, index) => addWeeks(thisWeek, index - 2));
  const isNear = week === null || near.some((one) => compareWeeks(one, week) === 0);
  const [other, setOther] = useState(!isNear);
  return (
    <fieldset className={styles.picker} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>{t.week}</legend>
      <div className={styles.weeks}>
        {near.map((one) => (
          <label key={`${one.year}-${one.week}`} className={styles.week} title={monday(one)}>
            <input
              type="radio"
              name={name}
              aria-label={t.weekLabel(one.week, one.year, monday(one))}
              checked={!other && week !== null && compareWeeks(one, week) === 0}
              onChange={() => {
                setOther(false);
                onChange(one);
              }}
            />
            <span>
              {one.week}
              {compareWeeks(one, thisWeek) === 0 ? <small>{t.thisWeek}</small> : null}
            </span>
          </label>
        ))}
      </div>
      <label className={styles.line}>
        <input
          type="radio"
          name={name}
          checked={!other && week === null}
          onChange={() => {
            setOther(false);
            onChange(null);
          }}
        />
        {t.noWeek}
      </label>
      <label className={styles.line}>
        <input type="radio" name={name} checked={other} onChange={() => setOther(true)} />
        {t.otherWeek}
      </label>
      {other ? <OtherWeek start={week ?? thisWeek} onChange={onChange} /> : null}
      {error ? (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function OtherWeek({ start, onChange }: { start: IsoWeek; onChange: (week: IsoWeek) => void }) {
  const [typed, setTyped] = useState(start);
  const wrong = !isWeek(typed);
  const type = (changes: Partial<IsoWeek>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    if (isWeek(next)) onChange(next);
  };
  return (
    <div className={styles.other}>
      <label>
        {t.weekNumber}
        <input
          type="number"
          min={1}
          max={53}
          value={typed.week || ""}
          aria-invalid={wrong}
          onChange={(event) => type({ week: event.currentTarget.valueAsNumber || 0 })}
        />
      </label>
      <label>
        {t.weekYear}
        <input
          type="number"
          min={firstYear}
          max={lastYear}
          value={typed.year || ""}
          aria-invalid={wrong}
          onChange={(event) => type({ year: event.currentTarget.valueAsNumber || 0 })}
        />
      </label>
      <p role="status" className={wrong ? styles.error : styles.hint}>
        {wrong ? articleFieldText.weekWrong : monday(typed)}
      </p>
    </div>
  );
}

function monday(week: IsoWeek): string {
  return t.from(formatDate(startOfWeek(week)));
}

"use client";

import Form from "next/form";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { PlanChoices } from "@/features/issues/desk";
import { planText as t } from "@/lib/text.nl/plan";
import styles from "./plan-filters.module.css";

type Props = { choices: PlanChoices; from: string; personId: number | null; sectionId: number | null };

/** Whose pieces and which section stand out; the others stay, faded, because they take room too. */
export function PlanFilters({ choices, from, personId, sectionId }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = () => form.current?.requestSubmit();
  return (
    <Form ref={form} action="/redactie/planning" className={styles.form}>
      <input type="hidden" name="van" value={from} />
      <Choice name="wie" label={t.person} value={personId} onChange={submit}>
        <option value="">{t.anyone}</option>
        {choices.people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Choice>
      <Choice name="rubriek" label={t.section} value={sectionId} onChange={submit}>
        <option value="">{t.anySection}</option>
        {choices.sections.map((section) => (
          <option key={section.id} value={section.id}>
            {section.name}
          </option>
        ))}
      </Choice>
      <noscript>
        <Button type="submit">{t.filter}</Button>
      </noscript>
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; value: number | null; onChange: () => void; children: ReactNode };

function Choice({ name, label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? ""} onChange={onChange}>
        {children}
      </select>
    </div>
  );
}

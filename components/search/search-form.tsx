import type { FormEvent } from "react";
import type { Choices } from "@/features/search/choices";
import { maxQuery, type SearchInput } from "@/features/search/schema";
import { searchText as t } from "@/lib/text.nl/search";
import styles from "./search.module.css";

type Props = {
  input: SearchInput;
  choices: Choices;
  onInput: (event: FormEvent<HTMLFormElement>) => void;
};

/** An ordinary form, that asks by its address. */
export function SearchForm({ input, choices, onInput }: Props) {
  return (
    <search aria-label={t.title}>
      <form className={styles.form} action="/zoeken" onInput={onInput}>
        <div className={styles.question}>
          <label htmlFor="zoek-q">{t.field}</label>
          <div className={styles.bar}>
            <input
              id="zoek-q"
              type="search"
              name="q"
              defaultValue={input.q}
              maxLength={maxQuery}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
              aria-describedby="zoek-uitleg"
            />
            <button type="submit">{t.button}</button>
          </div>
          <p id="zoek-uitleg" className={styles.hint}>
            {t.hint}
          </p>
        </div>
        <fieldset className={styles.filters}>
          <legend>{t.filters}</legend>
          <Choice
            name="jaar"
            label={t.year}
            chosen={input.year === null ? "" : String(input.year)}
            from={choices.years}
          />
          <Choice name="rubriek" label={t.section} chosen={input.section ?? ""} from={choices.sections} />
          <Choice name="auteur" label={t.author} chosen={input.author ?? ""} from={choices.authors} />
        </fieldset>
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; chosen: string; from: { value: string; name: string }[] };

function Choice({ name, label, chosen, from }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{t.all}</option>
        {from.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

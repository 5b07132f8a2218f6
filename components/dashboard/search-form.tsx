import Form from "next/form";
import { Button } from "@/components/ui/button";
import { moderationText as t } from "@/lib/text.nl/dashboard";
import styles from "./search-form.module.css";

type SearchFormProps = { action: string; label: string; search: string; keep: Record<string, string> };

/** A field to search in; `/` goes to it. `keep` are the parameters that stay. */
export function SearchForm({ action, label, search, keep }: SearchFormProps) {
  return (
    <Form action={action} role="search" className={styles.form}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="zoek"
        aria-label={label}
        placeholder={label}
        defaultValue={search}
        data-key="/"
        className={styles.input}
      />
      <Button type="submit">{t.searchSubmit}</Button>
    </Form>
  );
}

"use client";

import { useId, useMemo, useState } from "react";
import { LateOptions } from "@/components/dashboard/late-options";
import { Button } from "@/components/ui/button";
import { slugify } from "@/lib/slug";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { Panel } from "./panel";
import styles from "./picker.module.css";
import type { ArticleForm } from "./use-article";

/** Words to find the article by. A word that the magazine knows already is offered, so that there are no twins. */
export function TagPicker({ form, known }: { form: ArticleForm; known: string[] }) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const { tags } = form.input;
  const offered = useMemo(() => known.map((tag) => ({ id: tag, name: tag })), [known]);

  const add = () => {
    const slug = slugify(typed);
    setTyped("");
    if (slug === "" || tags.some((tag) => slugify(tag) === slug)) return;
    form.change({ tags: [...tags, known.find((tag) => slugify(tag) === slug) ?? typed.trim()] });
  };

  return (
    <Panel title={t.tags}>
      {form.fields.tags ? (
        <p role="alert" className={styles.error}>
          {form.fields.tags}
        </p>
      ) : null}
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag} className={styles.tag}>
            {tag}
            <button
              type="button"
              className={styles.icon}
              aria-label={t.removeTag(tag)}
              onClick={() => form.change({ tags: tags.filter((one) => one !== tag) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <label htmlFor={id}>{t.tags}</label>
        <input
          id={id}
          list={`${id}-known`}
          value={typed}
          maxLength={60}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <Button small onClick={add}>
          {t.addTag}
        </Button>
        <datalist id={`${id}-known`}>
          <LateOptions options={offered} />
        </datalist>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {t.tagsHint}
      </p>
    </Panel>
  );
}

"use client";

import { useEffect, useRef } from "react";
import type { SearchAnswer } from "@/features/search/answer";
import type { Choices } from "@/features/search/choices";
import type { SearchInput } from "@/features/search/schema";
import { searchText as t } from "@/lib/text.nl/search";
import styles from "./search.module.css";
import { SearchForm } from "./search-form";
import { SearchResults } from "./search-results";
import { useSearch } from "./use-search";

type Props = { input: SearchInput; answer: SearchAnswer; choices: Choices };

/** The form and what it found. The server makes both for the address; in the browser the results follow what is typed. */
export function SearchPage({ input, answer, choices }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const { asked, shown, pending, ask } = useSearch(input, answer);

  // What was typed before this script was there.
  useEffect(() => {
    const form = holder.current?.querySelector("form");
    if (form) ask(form);
  }, [ask]);

  return (
    <div ref={holder}>
      <SearchForm input={input} choices={choices} onInput={(event) => ask(event.currentTarget)} />
      <p className={styles.status} role="status" data-pending={pending || undefined}>
        {statusOf(shown)}
      </p>
      {shown.ok && <SearchResults input={asked} result={shown.data} choices={choices} />}
    </div>
  );
}

function statusOf(answer: SearchAnswer): string {
  if (!answer.ok) return answer.message;
  return answer.data.kind === "found" ? t.count(answer.data.total, answer.data.more) : "";
}

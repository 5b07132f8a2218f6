"use client";

import { useEffect, useState } from "react";
import type { MostRead } from "@/features/most-read/queries";
import { aroundText as t } from "@/lib/text.nl/around";
import styles from "./most-read.module.css";
import { MostReadList } from "./most-read-list";

/** Both lists, after the page has loaded. Without an answer the link below them is enough. */
export function MostReadLists() {
  const [found, setFound] = useState<MostRead | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const ask = () => fetchMostRead(leaving.signal).then(setFound, () => undefined);
    if (document.readyState === "complete") ask();
    else window.addEventListener("load", ask, { signal: leaving.signal, once: true });
    return () => leaving.abort();
  }, []);

  return (
    <div className={styles.lists} data-start="near">
      {found && (
        <>
          <MostReadList title={t.mostReadWeek} articles={found.week} level="h3" />
          <MostReadList title={t.mostReadYear} articles={found.year} level="h3" />
        </>
      )}
    </div>
  );
}

async function fetchMostRead(signal: AbortSignal): Promise<MostRead> {
  const response = await fetch("/api/meest-gelezen", { signal });
  if (!response.ok) throw new Error(`Most read: ${response.status}`);
  return response.json();
}

"use client";

import { useEffect, useState } from "react";
import { dateline } from "@/lib/dates";
import { keepAsking, keepTime } from "./dateline-clock";

/** The dateline's text. The clock is there at once and keeps going without the server; the count is there while the server answers. */
export function DatelineLine({ page }: { page?: string }) {
  const [now, setNow] = useState<Date | null>(null);
  const [visitors, setVisitors] = useState<number | null>(null);

  useEffect(() => {
    const clock = keepTime(setNow);
    const stopAsking = keepAsking(page, (answer) => {
      setVisitors(answer?.visitors ?? null);
      if (answer) clock.setBy(new Date(answer.now));
    });
    return () => {
      clock.stop();
      stopAsking();
    };
  }, [page]);

  return now && <time dateTime={now.toISOString()}>{dateline(now, visitors)}</time>;
}

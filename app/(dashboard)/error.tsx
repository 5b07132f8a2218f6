"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { dashboardText as t } from "@/lib/text.nl/dashboard";

export default function DashboardError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div style={{ display: "grid", gap: "1rem", maxWidth: "40rem", padding: "2rem" }}>
      <Notice tone="bad">
        {t.failed} {error.digest ? t.failedId(error.digest) : null}
      </Notice>
      <div>
        <Button onClick={reset}>{t.retry}</Button>
      </div>
    </div>
  );
}

import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import { HealthScreen } from "@/components/dashboard/health-screen";
import { PageHead } from "@/components/dashboard/page-head";
import { requireEditor } from "@/features/editors/session";
import { readHealth } from "@/features/health/queries";
import { listWarnings } from "@/features/health/warnings";
import { healthText as t } from "@/lib/text.nl/health";

export const instant = false;

export const metadata: Metadata = { title: t.title };

/** The same as the numbers of `/api/metingen`, in words. */
export default async function SystemPage() {
  const health = await readHealth(await requireEditor("/redactie/systeem"));
  if (!health) return <Forbidden />;
  return (
    <>
      <PageHead title={t.title} intro={t.intro} />
      <HealthScreen health={health} warnings={listWarnings(health)} />
    </>
  );
}

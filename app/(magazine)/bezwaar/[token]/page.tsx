import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { PageFrame } from "@/components/magazine/page-frame";
import { ObjectionPage } from "@/components/reports/objection-page";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { openDecision } from "@/features/reports/object";
import { objectionPageText as t } from "@/lib/text.nl/reports";

/** For whoever has the link, made when it is asked for, whole: it also works without JavaScript. */
export const instant = false;

export const metadata: Metadata = { title: t.title, robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function Objection({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const [chrome, calendar, decision] = await Promise.all([
    getChrome(),
    getRunningYear().then(getCalendar),
    openDecision(token),
  ]);
  if (!decision) notFound();
  return (
    <PageFrame chrome={chrome} calendar={calendar}>
      <ObjectionPage token={token} decision={decision} />
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { PageFrame } from "@/components/magazine/page-frame";
import { ReportPage } from "@/components/reports/report-page";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { getReportable } from "@/features/reports/queries";
import { reportPageText as t } from "@/lib/text.nl/reports";

/** Made when it is asked for, whole: it also works without JavaScript, and shows no comment that has gone. */
export const instant = false;

export const metadata: Metadata = { title: t.title, robots: { index: false, follow: false } };

export default async function Report({ params }: { params: Promise<{ id: string }> }) {
  await connection();
  const { id } = await params;
  const [chrome, calendar, comment] = await Promise.all([
    getChrome(),
    getRunningYear().then(getCalendar),
    getReportable(Number(id)),
  ]);
  if (!comment) notFound();
  return (
    <PageFrame chrome={chrome} calendar={calendar}>
      <ReportPage comment={comment} />
    </PageFrame>
  );
}

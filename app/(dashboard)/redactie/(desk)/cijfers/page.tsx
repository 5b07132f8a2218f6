import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import { PageHead } from "@/components/dashboard/page-head";
import { Course } from "@/components/dashboard/statistics/course";
import { LiveNow } from "@/components/dashboard/statistics/live-now";
import { NumbersTable } from "@/components/dashboard/statistics/numbers-table";
import { PeriodChoice } from "@/components/dashboard/statistics/period-choice";
import { Totals } from "@/components/dashboard/statistics/totals";
import { requireEditor } from "@/features/editors/session";
import { readAsked } from "@/features/statistics/asked";
import { readLive } from "@/features/statistics/live";
import { nameSubject } from "@/features/statistics/names";
import { daysAhead } from "@/features/statistics/period";
import { canReadAllNumbers, canReadNumbers } from "@/features/statistics/policy";
import { perPage, readCourse, readTotals } from "@/features/statistics/queries";
import { readTable } from "@/features/statistics/table";
import { statisticsText as t } from "@/lib/text.nl/statistics";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NumbersPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/cijfers");
  if (!canReadNumbers(editor)) return <Forbidden />;
  const now = new Date();
  const asked = readAsked(await searchParams, now);
  const { period, subject } = asked;
  const whole = Object.values(subject).every((value) => value === undefined);
  const [live, about, totals, course, rows] = await Promise.all([
    whole ? readLive(editor) : null,
    nameSubject(editor, subject),
    readTotals(editor, subject, period),
    readCourse(editor, subject, period),
    readTable(editor, asked),
  ]);
  const all = canReadAllNumbers(editor);
  return (
    <>
      <PageHead title={about ?? t.title} intro={all ? t.intro : t.introOwn} />
      {live && <LiveNow live={live} />}
      <PeriodChoice asked={asked} now={now} about={about} />
      <Totals period={period} totals={totals} />
      <Course course={course} ahead={daysAhead(period)} period={period} />
      <NumbersTable asked={asked} rows={rows} totals={totals} all={all} more={rows.length === perPage} />
    </>
  );
}

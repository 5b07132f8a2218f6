import { IssuePage } from "@/components/issues/issue-page";
import { EmptyMagazine } from "@/components/magazine/empty-magazine";
import { PageFrame } from "@/components/magazine/page-frame";
import { getCalendar, getFrontWeek, getIssue, getNeighbours, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";

export const ensureStatic = "navigation";

export const metadata = { alternates: { canonical: "/" } };

/** The front page: the newest issue that readers may see. */
export default async function FrontPage() {
  const chrome = await getChrome();
  const week = await getFrontWeek();
  const calendar = await getCalendar(week?.year ?? (await getRunningYear()));
  if (!week) {
    return (
      <PageFrame chrome={chrome} calendar={calendar} masthead="large">
        <EmptyMagazine />
      </PageFrame>
    );
  }
  const issue = await getIssue(week.year, week.week);
  return (
    <PageFrame chrome={chrome} calendar={calendar} reading={week} masthead="large">
      <IssuePage issue={issue} neighbours={await getNeighbours(week.year, week.week)} />
    </PageFrame>
  );
}

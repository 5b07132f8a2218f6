import type { Metadata } from "next";
import { AgendaBlock } from "@/components/agenda/agenda-block";
import { MostReadBlock } from "@/components/articles/most-read";
import { Hashtag } from "@/components/hashtag/hashtag";
import { IssuePage } from "@/components/issues/issue-page";
import { EmptyMagazine } from "@/components/magazine/empty-magazine";
import { PageFrame } from "@/components/magazine/page-frame";
import { SaveIssue } from "@/components/saved-issues/save-issue.island";
import { StructuredData } from "@/components/structured-data/structured-data";
import { listComing } from "@/features/agenda/queries";
import { getAlternates } from "@/features/feeds/alternates";
import { getSideTag } from "@/features/hashtag/side";
import { getNeighbourCovers, listCovers } from "@/features/issues/covers";
import { listEarlierLeads } from "@/features/issues/earlier";
import { getCalendar, getFrontWeek, getIssue, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { organizationData, websiteData } from "@/features/structured-data/magazine";
import { issueOpenGraph } from "@/features/structured-data/open-graph";
import { env } from "@/lib/env";

export const ensureStatic = "navigation";

const coming = 5;

export async function generateMetadata(): Promise<Metadata> {
  const alternates = await getAlternates("/");
  const week = await getFrontWeek();
  if (!week) return { alternates };
  const { settings } = await getChrome();
  const page = { url: "/", title: `${settings.name} | ${settings.tagline}`, description: settings.tagline };
  return { alternates, openGraph: issueOpenGraph(await getIssue(week.year, week.week), settings, page) };
}

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
  const earlier = await listEarlierLeads(week.year, week.week);
  return (
    <PageFrame chrome={chrome} calendar={calendar} reading={week} masthead="large" page={{ kind: "front", id: 0 }}>
      <IssuePage
        issue={issue}
        neighbours={await getNeighbourCovers(week.year, week.week)}
        keep={<SaveIssue week={week} />}
        earlier={earlier}
        earlierCovers={await listCovers(earlier.map((lead) => lead.week))}
        agenda={<AgendaBlock events={await listComing(coming)} />}
        mostRead={<MostReadBlock />}
        aside={<Hashtag tag={await getSideTag()} />}
      />
      <StructuredData
        data={[websiteData(chrome.settings, env.SITE_URL), organizationData(chrome.settings, env.SITE_URL)]}
      />
    </PageFrame>
  );
}

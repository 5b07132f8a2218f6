import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssuePage } from "@/components/issues/issue-page";
import { PrintEdition } from "@/components/issues/print-edition";
import { PageFrame } from "@/components/magazine/page-frame";
import { SaveIssue } from "@/components/saved-issues/save-issue.island";
import { StructuredData } from "@/components/structured-data/structured-data";
import { listArticles } from "@/features/articles/queries";
import { getAlternates, withBook } from "@/features/feeds/alternates";
import { getNeighbourCovers, listCovers } from "@/features/issues/covers";
import { listEarlierLeads } from "@/features/issues/earlier";
import { findOpenWeek } from "@/features/issues/open-week";
import { getCalendar, getIssue, listWeeks } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { listData } from "@/features/structured-data/list";
import { issueOpenGraph } from "@/features/structured-data/open-graph";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { env } from "@/lib/env";
import { issuePage } from "@/lib/read-page";
import { readerText as t } from "@/lib/text.nl/reader";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ address: string; week: string }> };

const newestWeeks = 120;

export async function generateStaticParams() {
  const weeks = buildingWithoutDatabase ? [] : await listWeeks(newestWeeks);
  if (weeks.length === 0) return [{ address: noSuchSlug, week: noSuchSlug }];
  return weeks.map(({ year, week }) => ({ address: String(year), week: String(week) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const week = await readWeek(params);
  if (!week) return {};
  const issue = await getIssue(week.year, week.week);
  const { settings } = await getChrome();
  const name = t.issueTitle(week);
  const url = `/${week.year}/week/${week.week}`;
  const title = issue.title ? `${issue.title} (${name.toLowerCase()})` : name;
  const description = issue.note || t.issueMeta(week, settings.city);
  const alternates = await getAlternates(url);
  return {
    title,
    description,
    alternates: issue.cards.length === 0 ? alternates : withBook(alternates, week),
    openGraph: issueOpenGraph(issue, settings, { url, title, description }),
    robots: issue.cards.length === 0 ? { index: false } : undefined,
  };
}

export default async function WeekPage({ params }: Props) {
  const week = await readWeek(params);
  if (!week) notFound();
  const issue = await getIssue(week.year, week.week);
  const chrome = await getChrome();
  const earlier = await listEarlierLeads(week.year, week.week);
  const list = {
    name: issue.title || t.issueTitle(week),
    path: `/${week.year}/week/${week.week}`,
    cards: issue.cards,
  };
  return (
    <PageFrame
      chrome={chrome}
      calendar={await getCalendar(week.year)}
      reading={week}
      masthead="large"
      page={issuePage(week)}
    >
      <PrintEdition
        issue={issue}
        articles={await listArticles(issue.cards.map(({ slug }) => slug))}
        site={env.SITE_URL}
      >
        <IssuePage
          issue={issue}
          neighbours={await getNeighbourCovers(week.year, week.week)}
          keep={<SaveIssue week={week} />}
          earlier={earlier}
          earlierCovers={await listCovers(earlier.map((lead) => lead.week))}
          printable
        />
      </PrintEdition>
      <StructuredData data={listData(list, chrome.settings, env.SITE_URL)} />
    </PageFrame>
  );
}

async function readWeek(params: Props["params"]) {
  const { address, week } = await params;
  return findOpenWeek(address, week);
}

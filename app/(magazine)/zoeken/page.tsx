import type { Metadata } from "next";
import { PageFrame } from "@/components/magazine/page-frame";
import { SearchHead } from "@/components/search/search-head";
import { SearchPage } from "@/components/search/search-page.island";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { answerSearch } from "@/features/search/answer";
import { getChoices } from "@/features/search/choices";
import { parseSearch } from "@/features/search/schema";
import { listIds } from "@/lib/read-page";
import { searchText as t } from "@/lib/text.nl/search";

/** The answer comes as one whole document, so that it is also there without JavaScript: nothing is sent ahead of it. */
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseSearch(await searchParams);
  return {
    title: q === "" ? t.title : t.titleFor(q),
    robots: { index: false, follow: true },
    alternates: { canonical: "/zoeken" },
  };
}

export default async function Search({ searchParams }: Props) {
  const input = parseSearch(await searchParams);
  const [chrome, calendar, choices, answer] = await Promise.all([
    getChrome(),
    getRunningYear().then(getCalendar),
    getChoices(),
    answerSearch(input),
  ]);
  return (
    <PageFrame chrome={chrome} calendar={calendar} page={{ kind: "list", id: listIds.search }}>
      <SearchHead />
      <SearchPage input={input} answer={answer} choices={choices} />
    </PageFrame>
  );
}

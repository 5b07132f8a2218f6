import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "@/components/articles/list-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { StructuredData } from "@/components/structured-data/structured-data";
import { listCards } from "@/features/articles/queries";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { getSeries } from "@/features/sections/queries";
import { listData } from "@/features/structured-data/list";
import { env } from "@/lib/env";
import { slugPattern } from "@/lib/slug";
import { readerText as t } from "@/lib/text.nl/reader";

/** The metadata of one page of the list. */
export async function listMetadata(slug: string, page: number): Promise<Metadata> {
  const found = slugPattern.test(slug) ? await getSeries(slug) : null;
  if (!found) return {};
  const address = `/serie/${slug}`;
  return {
    title: page === 1 ? found.title : `${found.title} (${page})`,
    description: found.description || undefined,
    alternates: await getAlternates(page === 1 ? address : `${address}/${page}`),
  };
}

/** One page of the list; a number beyond the last is a 404. */
export async function List({ slug, page }: { slug: string; page: number }) {
  const found = slugPattern.test(slug) ? await getSeries(slug) : null;
  if (!found) notFound();
  const list = await listCards("series", found.id, page);
  if (page > list.pages) notFound();
  const chrome = await getChrome();
  const address = page === 1 ? `/serie/${slug}` : `/serie/${slug}/${page}`;
  return (
    <PageFrame chrome={chrome} calendar={await getCalendar(await getRunningYear())}>
      <ListPage kind={t.series} title={found.title} base={`/serie/${slug}`} list={list}>
        {found.description !== "" && <p>{found.description}</p>}
      </ListPage>
      <StructuredData
        data={listData({ name: found.title, path: address, cards: list.cards }, chrome.settings, env.SITE_URL)}
      />
    </PageFrame>
  );
}

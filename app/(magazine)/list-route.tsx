import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "@/components/articles/list-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { StructuredData } from "@/components/structured-data/structured-data";
import { listCards } from "@/features/articles/queries";
import type { ListKind } from "@/features/articles/within";
import { getAuthor, listAuthorSlugs } from "@/features/authors/queries";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import type { MediaView } from "@/features/media/view";
import { getSection, getSeries, getTag, listListSlugs, listSections } from "@/features/sections/queries";
import { listData } from "@/features/structured-data/list";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { env } from "@/lib/env";
import { profileAddress } from "@/lib/fediverse-address";
import { parsePage } from "@/lib/page-number";
import { slugPattern } from "@/lib/slug";
import { fediverseText } from "@/lib/text.nl/fediverse";
import { readerText as t } from "@/lib/text.nl/reader";

/*
 * The four kinds of list are pages of one kind: their folders hold the addresses, and this the rest.
 */

type Listed = { id: number; name: string; about?: string; fediverse?: string; portrait?: MediaView | null };

type Kind = {
  folder: string;
  label: string;
  /** Whether the list has feeds of its own. */
  fed: boolean;
  find(slug: string): Promise<Listed | null>;
  /** The addresses that are made while building. */
  slugs(): Promise<string[]>;
};

const kinds: Record<ListKind, Kind> = {
  section: {
    folder: "rubriek",
    label: t.section,
    fed: true,
    find: async (slug) => toListed(await getSection(slug)),
    slugs: async () => (await listSections()).map(({ slug }) => slug),
  },
  author: {
    folder: "auteur",
    label: t.author,
    fed: true,
    find: async (slug) => {
      const author = await getAuthor(slug);
      return author && { ...author, about: author.bio };
    },
    slugs: listAuthorSlugs,
  },
  tag: { folder: "trefwoord", label: t.tag, fed: true, find: getTag, slugs: () => listListSlugs("tag") },
  series: {
    folder: "serie",
    label: t.series,
    fed: false,
    find: async (slug) => {
      const series = await getSeries(slug);
      return toListed(series && { ...series, name: series.title });
    },
    slugs: () => listListSlugs("series"),
  },
};

function toListed(found: { id: number; name: string; description: string } | null): Listed | null {
  return found && { ...found, about: found.description };
}

export type First = { params: Promise<{ slug: string }> };
export type Later = { params: Promise<{ slug: string; page: string }> };

/** The lists whose first page is made while building; later pages come on their first request. */
export async function firstParams(of: ListKind) {
  const slugs = buildingWithoutDatabase ? [] : await kinds[of].slugs();
  return slugs.length > 0 ? slugs.map((slug) => ({ slug })) : [{ slug: noSuchSlug }];
}

export const laterParams = [{ slug: noSuchSlug, page: noSuchSlug }];

export async function firstMetadata(of: ListKind, { params }: First): Promise<Metadata> {
  return metadataOf(of, (await params).slug, 1);
}

export async function laterMetadata(of: ListKind, { params }: Later): Promise<Metadata> {
  const { slug, page } = await params;
  const number = parsePage(page);
  return number === null ? {} : metadataOf(of, slug, number);
}

/** The first page of a list. */
export async function FirstPage({ of, params }: First & { of: ListKind }) {
  return <List of={of} slug={(await params).slug} page={1} />;
}

/** A page after it; a number beyond the last is a 404. */
export async function LaterPage({ of, params }: Later & { of: ListKind }) {
  const { slug, page } = await params;
  const number = parsePage(page);
  if (number === null) notFound();
  return <List of={of} slug={slug} page={number} />;
}

async function metadataOf(of: ListKind, slug: string, page: number): Promise<Metadata> {
  const found = slugPattern.test(slug) ? await kinds[of].find(slug) : null;
  if (!found) return {};
  const path = `/${kinds[of].folder}/${slug}`;
  return {
    title: page === 1 ? found.name : `${found.name} (${page})`,
    description: found.about || undefined,
    alternates: await getAlternates(
      page === 1 ? path : `${path}/${page}`,
      kinds[of].fed ? { name: found.name, path } : undefined,
    ),
  };
}

async function List({ of, slug, page }: { of: ListKind; slug: string; page: number }) {
  const { folder, label, find } = kinds[of];
  const found = slugPattern.test(slug) ? await find(slug) : null;
  if (!found) notFound();
  const list = await listCards(of, found.id, page);
  if (page > list.pages) notFound();
  const chrome = await getChrome();
  const profile = profileAddress(found.fediverse ?? "");
  const base = `/${folder}/${slug}`;
  const path = page === 1 ? base : `${base}/${page}`;
  const section = of === "section" ? slug : undefined;
  return (
    <PageFrame
      chrome={chrome}
      calendar={await getCalendar(await getRunningYear())}
      section={section}
      page={{ kind: of, id: found.id }}
    >
      <ListPage kind={label} title={found.name} base={base} list={list} section={section} portrait={found.portrait}>
        {found.about && <p>{found.about}</p>}
        {profile && (
          <p>
            {fediverseText.on}{" "}
            <a rel="me" href={profile}>
              {found.fediverse}
            </a>
          </p>
        )}
      </ListPage>
      <StructuredData data={listData({ name: found.name, path, cards: list.cards }, chrome.settings, env.SITE_URL)} />
    </PageFrame>
  );
}

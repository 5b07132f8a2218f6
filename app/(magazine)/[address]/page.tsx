import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { YearPage } from "@/components/issues/year-page";
import { NotFoundPage } from "@/components/magazine/not-found-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { TextPage } from "@/components/pages/text-page";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear, getYear, listYears } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { getPage, listPages } from "@/features/pages/queries";
import { getShownYear } from "@/features/views/queries";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { parseYear } from "@/lib/iso-week";
import { slugPattern } from "@/lib/slug";
import { readerText as t } from "@/lib/text.nl/reader";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ address: string }> };

/**
 * `noSuchSlug` is always among them: its page is the one 404 page, made once, that our server answers every unknown address with.
 * It is drawn as a page of its own: what `notFound()` leaves behind is empty without JavaScript.
 */
export async function generateStaticParams() {
  const known = [{ address: noSuchSlug }];
  if (buildingWithoutDatabase) return known;
  for (const { year } of await listYears()) known.push({ address: String(year) });
  for (const { slug } of await listPages()) known.push({ address: slug });
  return known;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { address } = await params;
  if (address === noSuchSlug) return { title: t.notFound, robots: { index: false } };
  const chrome = await getChrome();
  const year = parseYear(address);
  if (year !== null) {
    return {
      title: t.year(year),
      description: t.yearMeta(year, chrome.settings.name),
      alternates: await getAlternates(`/${year}`),
    };
  }
  const page = slugPattern.test(address) ? await getPage(address) : null;
  if (!page) return {};
  return { title: page.title, description: page.description, alternates: await getAlternates(`/${page.slug}`) };
}

/** One segment is either a year (`/2024`) or an editable page (`/over`). */
export default async function AddressPage({ params }: Props) {
  const { address } = await params;
  const year = parseYear(address);
  if (year !== null) {
    const calendar = await getCalendar(year);
    return (
      <PageFrame chrome={await getChrome()} calendar={calendar} page={{ kind: "year", id: year }}>
        <YearPage view={await getYear(year)} calendar={calendar} reads={await getShownYear(year)} />
      </PageFrame>
    );
  }
  if (address === noSuchSlug) {
    return (
      <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
        <NotFoundPage />
      </PageFrame>
    );
  }
  const page = slugPattern.test(address) ? await getPage(address) : null;
  if (!page) notFound();
  return (
    <PageFrame
      chrome={await getChrome()}
      calendar={await getCalendar(await getRunningYear())}
      page={{ kind: "page", id: page.id }}
    >
      <TextPage page={page} />
    </PageFrame>
  );
}

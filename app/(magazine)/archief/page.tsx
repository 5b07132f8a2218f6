import type { Metadata } from "next";
import { MostReadBlock } from "@/components/articles/most-read";
import { ArchivePage } from "@/components/issues/archive-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { getAlternates } from "@/features/feeds/alternates";
import { listCovers } from "@/features/issues/covers";
import { getCalendar, getRunningYear, listYears } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { listIds } from "@/lib/read-page";
import { readerText as t } from "@/lib/text.nl/reader";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const { settings } = await getChrome();
  return {
    title: t.archive,
    description: t.archiveMeta(settings.name),
    alternates: await getAlternates("/archief"),
  };
}

export default async function Archive() {
  const years = await listYears();
  const shown = await Promise.all(
    years.map(async ({ year, weeks, shades, newest }) => ({ year, weeks, shades, covers: await listCovers(newest) })),
  );
  return (
    <PageFrame
      chrome={await getChrome()}
      calendar={await getCalendar(await getRunningYear())}
      page={{ kind: "list", id: listIds.archive }}
    >
      <ArchivePage years={shown} />
      <MostReadBlock />
    </PageFrame>
  );
}

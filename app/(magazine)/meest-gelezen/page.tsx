import type { Metadata } from "next";
import { MostReadPage } from "@/components/articles/most-read";
import { PageFrame } from "@/components/magazine/page-frame";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { getMostRead } from "@/features/most-read/queries";
import { listIds } from "@/lib/read-page";
import { aroundText as t } from "@/lib/text.nl/around";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const { settings } = await getChrome();
  return {
    title: t.mostRead,
    description: t.mostReadMeta(settings.name),
    alternates: await getAlternates("/meest-gelezen"),
  };
}

export default async function MostRead() {
  return (
    <PageFrame
      chrome={await getChrome()}
      calendar={await getCalendar(await getRunningYear())}
      page={{ kind: "list", id: listIds.mostRead }}
    >
      <MostReadPage {...(await getMostRead())} />
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { PageFrame } from "@/components/magazine/page-frame";
import { SavedPage } from "@/components/saved-issues/saved-page";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { savedText as t } from "@/lib/text.nl/saved-issues";

export const ensureStatic = "navigation";

/** What it shows differs per device: nothing for a search engine. */
export const metadata: Metadata = { title: t.title, description: t.meta, robots: { index: false } };

export default async function Saved() {
  return (
    <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
      <SavedPage />
    </PageFrame>
  );
}

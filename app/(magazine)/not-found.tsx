import type { Metadata } from "next";
import { NotFoundPage } from "@/components/magazine/not-found-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { readerText as t } from "@/lib/text.nl/reader";

export const metadata: Metadata = { title: t.notFound, robots: { index: false } };

export default async function NotFound() {
  return (
    <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
      <NotFoundPage />
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { PageFrame } from "@/components/magazine/page-frame";
import { PrivatePage } from "@/components/magazine/private-page";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { askDataText, ownDataPageText as t } from "@/lib/text.nl/own-data";

export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.erasedTitle, robots: { index: false, follow: true } };

export default async function Erased() {
  return (
    <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
      <PrivatePage kind={askDataText.kind} title={t.erasedTitle}>
        <p>{t.erased}</p>
        <p>
          <a href="/">{t.front}</a>
        </p>
      </PrivatePage>
    </PageFrame>
  );
}

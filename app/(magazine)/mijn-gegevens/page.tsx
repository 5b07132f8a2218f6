import type { Metadata } from "next";
import { PageFrame } from "@/components/magazine/page-frame";
import { PrivatePage } from "@/components/magazine/private-page";
import { AskForm } from "@/components/own-data/ask-form.island";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { askDataText as t } from "@/lib/text.nl/own-data";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: t.title,
  description: t.description,
  alternates: { canonical: "/mijn-gegevens" },
};

export default async function AskOwnData() {
  return (
    <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
      <PrivatePage kind={t.kind} title={t.title}>
        <p>{t.intro}</p>
        <AskForm />
        <p>
          {t.more} <a href="/privacy">{t.privacy}</a>.
        </p>
      </PrivatePage>
    </PageFrame>
  );
}

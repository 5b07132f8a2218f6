import type { Metadata } from "next";
import { PageFrame } from "@/components/magazine/page-frame";
import { TransparencyYears } from "@/components/reports/transparency-years";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { listTransparencyYears } from "@/features/reports/transparency";
import { transparencyText as t } from "@/lib/text.nl/transparency";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: t.title, description: t.meta, alternates: await getAlternates("/transparantie") };
}

export default async function Transparency() {
  return (
    <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
      <TransparencyYears years={await listTransparencyYears()} />
    </PageFrame>
  );
}

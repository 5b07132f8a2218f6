import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/magazine/page-frame";
import { TransparencyPage } from "@/components/reports/transparency-page";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { getTransparency, listTransparencyYears } from "@/features/reports/transparency";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { transparencyText as t } from "@/lib/text.nl/transparency";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ year: string }> };

export async function generateStaticParams() {
  const years = buildingWithoutDatabase ? [] : await listTransparencyYears();
  return years.length > 0 ? years.map((year) => ({ year: String(year) })) : [{ year: noSuchSlug }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: t.yearTitle(year), description: t.meta, alternates: await getAlternates(`/transparantie/${year}`) };
}

export default async function TransparencyOfYear({ params }: Props) {
  const year = Number((await params).year);
  const years = await listTransparencyYears();
  if (!years.includes(year)) notFound();
  return (
    <PageFrame chrome={await getChrome()} calendar={await getCalendar(await getRunningYear())}>
      <TransparencyPage report={await getTransparency(year)} running={year === years[0]} />
    </PageFrame>
  );
}

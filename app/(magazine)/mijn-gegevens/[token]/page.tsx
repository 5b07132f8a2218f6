import type { Metadata } from "next";
import { connection } from "next/server";
import { PageFrame } from "@/components/magazine/page-frame";
import { OwnData } from "@/components/own-data/own-data";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { viewOwnData } from "@/features/own-data/view";
import { ownDataPageText as t } from "@/lib/text.nl/own-data";

/** For one reader, made when it is asked for, whole: it also works without JavaScript. */
export const instant = false;

export const metadata: Metadata = { title: t.title, robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function OwnDataPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const [chrome, calendar, data] = await Promise.all([
    getChrome(),
    getRunningYear().then(getCalendar),
    viewOwnData(token),
  ]);
  return (
    <PageFrame chrome={chrome} calendar={calendar}>
      <OwnData token={token} data={data} />
    </PageFrame>
  );
}

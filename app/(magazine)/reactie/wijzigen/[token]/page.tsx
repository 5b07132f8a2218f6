import type { Metadata } from "next";
import { connection } from "next/server";
import { ChangePage } from "@/components/comments/change-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { findChangeable } from "@/features/comments/changeable";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { changeText as t } from "@/lib/text.nl/comments";

/** For one reader, made when it is asked for, whole: it also works without JavaScript. */
export const instant = false;

export const metadata: Metadata = { title: t.title, robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function ChangeComment({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const [chrome, calendar, comment] = await Promise.all([
    getChrome(),
    getRunningYear().then(getCalendar),
    findChangeable(token),
  ]);
  return (
    <PageFrame chrome={chrome} calendar={calendar}>
      <ChangePage token={token} comment={comment} />
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { connection } from "next/server";
import { PageFrame } from "@/components/magazine/page-frame";
import { Following } from "@/components/reply-mail/following";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { findFollowing } from "@/features/reply-mail/queries";
import { replyMailText as t } from "@/lib/text.nl/reply-mail";

/** For one reader, made when it is asked for, whole: it also works without JavaScript. */
export const instant = false;

export const metadata: Metadata = { title: t.title, robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function ReplyMail({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const [chrome, calendar, following] = await Promise.all([
    getChrome(),
    getRunningYear().then(getCalendar),
    findFollowing(token),
  ]);
  return (
    <PageFrame chrome={chrome} calendar={calendar}>
      <Following token={token} following={following} />
    </PageFrame>
  );
}

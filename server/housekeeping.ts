import { sql as query } from "drizzle-orm";
import { db } from "@/db/client";
import { forgetKeptMail } from "@/features/mail/mailbox";
import { tags } from "@/lib/cache";
import { startOfWeek, weekOf } from "@/lib/dates";
import { addWeeks, compareWeeks } from "@/lib/iso-week";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";
import { expireTags, pagesState } from "./pages-state";

const hour = 3_600_000;

/** Work by the clock: a new week begins, the log of expiries is kept short, mail that was erased leaves this disk. Answers how to stop. */
export function keepHouse(): () => void {
  const stopWeeks = atEachNewWeek(() => {
    const { year } = weekOf(new Date());
    expireTags([tags.front, tags.archive, tags.firstWeek, tags.calendar(year), tags.calendar(year - 1)]);
  });
  const pruning = setInterval(() => {
    if (pagesState.away) return;
    pruneExpiries().catch((error) => log("error", serverText.pruneFailed, error));
    forgetKeptMail().catch((error) => log("error", serverText.mailboxFailed, error));
  }, hour);
  return () => {
    stopWeeks();
    clearInterval(pruning);
  };
}

/** Monday 00:00 in Rotterdam. Looks at least once an hour, for machines that sleep. */
export function atEachNewWeek(work: () => void): () => void {
  let week = weekOf(new Date());
  let timer: NodeJS.Timeout;
  const wait = () => {
    const monday = startOfWeek(addWeeks(week, 1)).getTime();
    timer = setTimeout(look, Math.min(hour, Math.max(0, monday - Date.now()) + 20));
  };
  const look = () => {
    const now = weekOf(new Date());
    if (compareWeeks(now, week) !== 0) work();
    week = now;
    wait();
  };
  wait();
  return () => clearTimeout(timer);
}

/** Of rows older than a day only each tag's last is kept: a server that starts with an older build still learns of it. */
export async function pruneExpiries(): Promise<void> {
  await db.execute(query`
    delete from cache_expiries old where created_at < now() - interval '1 day'
      and exists (select 1 from cache_expiries newer where newer.tag = old.tag and newer.xid > old.xid)`);
}

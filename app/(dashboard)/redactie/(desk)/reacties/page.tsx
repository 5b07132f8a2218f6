import type { Metadata } from "next";
import { CommentTabs } from "@/components/dashboard/inbox/comment-tabs";
import { Inbox } from "@/components/dashboard/inbox/inbox";
import { InboxFilters } from "@/components/dashboard/inbox/inbox-filters";
import { SenderSummary } from "@/components/dashboard/inbox/sender-summary";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { SearchForm } from "@/components/dashboard/search-form";
import { canBan } from "@/features/bans/policy";
import { filterParams, inboxFilter } from "@/features/comments/filter";
import { countOfSender, listComments } from "@/features/comments/queries";
import { requireEditor } from "@/features/editors/session";
import { listSections } from "@/features/sections/queries";
import { single, wholeNumber } from "@/lib/search-params";
import { moderationText as t } from "@/lib/text.nl/dashboard";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = "/redactie/reacties";

export default async function InboxPage({ searchParams }: Props) {
  const editor = await requireEditor(path);
  const params = await searchParams;
  const filter = inboxFilter.parse(Object.fromEntries(Object.keys(params).map((name) => [name, single(params[name])])));
  const [queue, sections, sender] = await Promise.all([
    listComments(editor, filter, wholeNumber(params.pagina)),
    listSections(),
    filter.afzender ? countOfSender(editor, filter.afzender) : null,
  ]);
  const kept = filterParams(filter);
  const { zoek = "", ...others } = kept;
  const narrowed = Object.keys(kept).some((name) => name !== "stand");
  return (
    <>
      <PageHead title={t.title}>
        <SearchForm action={path} label={t.search} search={zoek} keep={others} />
      </PageHead>
      <CommentTabs here={filter.stand} bans={canBan(editor)} />
      <InboxFilters filter={filter} sections={sections} />
      {sender ? <SenderSummary sender={sender} /> : null}
      <Inbox
        key={`${JSON.stringify(kept)} ${queue.page}`}
        comments={queue.comments}
        total={queue.total}
        more={queue.more}
        filter={filter}
        canBan={canBan(editor)}
        empty={narrowed || filter.stand === "alle" ? t.nothingFound : t.empty[filter.stand]}
      />
      <Pager path={path} params={kept} page={queue.page} pages={queue.pages} more={queue.more} />
    </>
  );
}

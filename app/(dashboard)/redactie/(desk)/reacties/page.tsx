import type { Metadata } from "next";
import { CommentTabs } from "@/components/dashboard/comment-tabs";
import { ModerationList } from "@/components/dashboard/moderation-list";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { SearchForm } from "@/components/dashboard/search-form";
import { listComments } from "@/features/comments/queries";
import { requireEditor } from "@/features/editors/session";
import { commentStatuses } from "@/lib/comment-status";
import { single, wholeNumber } from "@/lib/search-params";
import { moderationText as t } from "@/lib/text.nl/dashboard";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<"stand" | "zoek" | "pagina", string | string[] | undefined>> };

export default async function ModerationPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/reacties");
  const { stand, zoek, pagina } = await searchParams;
  const status = commentStatuses.find((one) => one === stand) ?? "pending";
  const search = single(zoek);
  const queue = await listComments(editor, { status, search, page: wholeNumber(pagina) });
  return (
    <>
      <PageHead title={t.title}>
        <SearchForm action="/redactie/reacties" label={t.search} search={search} keep={{ stand: status }} />
      </PageHead>
      <CommentTabs status={status} />
      <ModerationList
        key={`${status} ${queue.page} ${search}`}
        comments={queue.comments}
        empty={search ? t.nothingFound : t.empty[status]}
      />
      <Pager
        path="/redactie/reacties"
        params={{ stand: status, zoek: search }}
        page={queue.page}
        pages={queue.pages}
        more={queue.more}
      />
    </>
  );
}

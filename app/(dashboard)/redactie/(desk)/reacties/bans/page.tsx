import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import { BanTable } from "@/components/dashboard/inbox/ban-table";
import { CommentTabs } from "@/components/dashboard/inbox/comment-tabs";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { canBan } from "@/features/bans/policy";
import { listBans } from "@/features/bans/queries";
import { requireEditor } from "@/features/editors/session";
import { wholeNumber } from "@/lib/search-params";
import { banDeskText as t } from "@/lib/text.nl/bans";

export const instant = false;

export const metadata: Metadata = { title: t.title };

const path = "/redactie/reacties/bans";

type Props = { searchParams: Promise<Record<"pagina", string | string[] | undefined>> };

export default async function BansPage({ searchParams }: Props) {
  const editor = await requireEditor(path);
  if (!canBan(editor)) return <Forbidden />;
  const list = await listBans(editor, wholeNumber((await searchParams).pagina));
  return (
    <>
      <PageHead title={t.title} intro={t.intro} />
      <CommentTabs here="bans" bans />
      {list.rows.length === 0 ? <p>{t.empty}</p> : <BanTable rows={list.rows} />}
      <Pager path={path} params={{}} page={list.page} pages={list.pages} />
    </>
  );
}

import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import { LibraryFilters, type LibraryValues } from "@/components/dashboard/library/library-filters";
import { LibraryGrid } from "@/components/dashboard/library/library-grid";
import { LibraryPager } from "@/components/dashboard/library/library-pager";
import { Uploader } from "@/components/dashboard/library/uploads/uploader";
import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { requireEditor } from "@/features/editors/session";
import { listMedia } from "@/features/media/library";
import { canUpload } from "@/features/media/policy";
import { mediaKinds } from "@/lib/media-kind";
import { single, wholeNumber } from "@/lib/search-params";
import { libraryText as t } from "@/lib/text.nl/media";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/beeld");
  if (!canUpload(editor)) return <Forbidden />;
  const params = await searchParams;
  const values: LibraryValues = {
    zoek: single(params.zoek),
    soort: single(params.soort),
    "zonder-alt": single(params["zonder-alt"]),
    ongebruikt: single(params.ongebruikt),
    "van-mij": single(params["van-mij"]),
    prullenbak: single(params.prullenbak),
  };
  const trash = values.prullenbak !== "";
  const filter = {
    search: values.zoek,
    kind: mediaKinds.find((kind) => kind === values.soort),
    silent: values["zonder-alt"] !== "",
    unused: values.ongebruikt !== "",
    ownerId: values["van-mij"] === "" ? undefined : editor.id,
    trash,
  };
  const list = await listMedia(filter, { before: wholeNumber(params.voor), after: wholeNumber(params.na) });
  const filtered = Object.entries(values).some(([name, value]) => name !== "prullenbak" && value !== "");
  return (
    <>
      <PageHead title={trash ? t.trash : t.title} intro={t.count(list.total)}>
        <ButtonLink kind="quiet" href={trash ? "/redactie/beeld" : "/redactie/beeld?prullenbak=1"}>
          {trash ? t.notTrash : t.trash}
        </ButtonLink>
      </PageHead>
      {trash ? null : <Uploader />}
      <LibraryFilters values={values} />
      {list.items.length > 0 ? (
        <LibraryGrid items={list.items} />
      ) : (
        <p>{filtered ? t.nothing : trash ? t.emptyTrash : t.empty}</p>
      )}
      <LibraryPager params={values} newer={list.newer} older={list.older} />
    </>
  );
}

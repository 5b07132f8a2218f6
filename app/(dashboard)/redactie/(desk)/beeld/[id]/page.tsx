import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Forbidden } from "@/components/dashboard/forbidden";
import library from "@/components/dashboard/library/library.module.css";
import { MediaFacts } from "@/components/dashboard/library/media-facts";
import { MediaForm } from "@/components/dashboard/library/media-form";
import { MediaUsesList } from "@/components/dashboard/library/media-uses";
import { ReplaceFile } from "@/components/dashboard/library/replace-file";
import { Sounding } from "@/components/dashboard/library/sounding";
import { ThrowAway } from "@/components/dashboard/library/throw-away";
import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { requireEditor } from "@/features/editors/session";
import { canDescribe, canUpload } from "@/features/media/policy";
import { getMedia, getUploader } from "@/features/media/queries";
import { listUses } from "@/features/media/uses";
import { wholeNumber } from "@/lib/search-params";
import { libraryText as t } from "@/lib/text.nl/media";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function MediaPage({ params }: Props) {
  const { id } = await params;
  const editor = await requireEditor(`/redactie/beeld/${id}`);
  if (!canUpload(editor)) return <Forbidden />;
  const item = await getMedia(wholeNumber(id) ?? 0);
  if (!item) notFound();
  const [uses, uploader] = await Promise.all([listUses(editor, item.id), getUploader(item)]);
  const mayChange = canDescribe(editor, item);
  return (
    <>
      <PageHead title={item.alt || item.caption || item.name || t.unnamed} intro={t.kindOne[item.kind]}>
        <ButtonLink kind="quiet" href="/redactie/beeld">
          {t.back}
        </ButtonLink>
      </PageHead>
      <div className={library.columns}>
        <div>
          <Sounding media={item} />
          <MediaForm item={item} mayChange={mayChange} />
        </div>
        <div className={library.side}>
          <MediaUsesList {...uses} />
          <MediaFacts item={item} uploader={uploader} />
          {mayChange ? <ReplaceFile item={item} /> : null}
          {mayChange ? <ThrowAway item={item} /> : null}
        </div>
      </div>
    </>
  );
}

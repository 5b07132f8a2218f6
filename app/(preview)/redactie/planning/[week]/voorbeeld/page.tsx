import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewBanner } from "@/components/dashboard/article/preview-banner";
import { PreviewMain } from "@/components/dashboard/preview/preview-main";
import { IssuePage } from "@/components/issues/issue-page";
import { requireEditor } from "@/features/editors/session";
import { getIssuePreview } from "@/features/issues/preview";
import { planText as t } from "@/lib/text.nl/plan";
import { readWeekKey } from "@/lib/week-key";

export const instant = false;

export const metadata: Metadata = { title: t.preview };

type Props = { params: Promise<{ week: string }> };

/** An issue as readers would see it, with what is ready and planned by the clock in it. */
export default async function IssuePreviewPage({ params }: Props) {
  const { week: key } = await params;
  const week = readWeekKey(key);
  const editor = await requireEditor(week ? `/redactie/planning/${key}/voorbeeld` : undefined);
  const issue = week ? await getIssuePreview(editor, week) : null;
  if (!issue) notFound();
  return (
    <>
      <PreviewBanner text={t.previewBanner} back={t.back} href={`/redactie/planning/${key}`} />
      <PreviewMain>
        <IssuePage
          issue={issue}
          neighbours={{ previous: null, next: null }}
          previewOf={({ id }) => `/redactie/artikelen/${id}/voorbeeld`}
        />
      </PreviewMain>
    </>
  );
}

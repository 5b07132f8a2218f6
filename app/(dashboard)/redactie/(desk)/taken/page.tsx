import type { Metadata } from "next";
import { FailedJobs } from "@/components/dashboard/failed-jobs";
import { Forbidden } from "@/components/dashboard/forbidden";
import { PageHead } from "@/components/dashboard/page-head";
import { canManageJobs } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { listFailedJobs, mostFailed } from "@/features/jobs/queries";
import { jobsScreenText as t } from "@/lib/text.nl/jobs";

export const instant = false;

export const metadata: Metadata = { title: t.title };

/** Work that went wrong, and what to do with it. */
export default async function JobsPage() {
  const editor = await requireEditor("/redactie/taken");
  if (!canManageJobs(editor)) return <Forbidden />;
  const jobs = await listFailedJobs(editor);
  return (
    <>
      <PageHead title={t.title} intro={t.intro} />
      <FailedJobs jobs={jobs} />
      {jobs.length === mostFailed ? <p>{t.older}</p> : null}
    </>
  );
}

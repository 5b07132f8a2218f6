import { type ReactNode, Suspense } from "react";
import { Shell } from "@/components/dashboard/shell";
import { canCreateArticle } from "@/features/articles/policy";
import { countPending } from "@/features/comments/queries";
import {
  canManageJobs,
  canManagePeople,
  canManageSettings,
  canReadAuditLog,
  canReadHealth,
  canReadMail,
} from "@/features/editors/policy";
import { currentEditor } from "@/features/editors/session";
import { canPlan } from "@/features/issues/policy";
import { canArrange } from "@/features/lists/policy";
import { canUpload } from "@/features/media/policy";
import { countReports } from "@/features/reports/queries";
import { readSettings } from "@/features/settings/queries";
import { canReadNumbers } from "@/features/statistics/policy";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const editor = await currentEditor();
  if (!editor) return <ToLogin>{children}</ToLogin>;

  const [settings, comments, reports] = await Promise.all([readSettings(), countPending(editor), countReports(editor)]);
  const screens = {
    articles: canCreateArticle(editor),
    planning: canPlan(editor),
    media: canUpload(editor),
    numbers: canReadNumbers(editor),
    arrange: canArrange(editor),
    people: canManagePeople(editor),
    settings: canManageSettings(editor),
    log: canReadAuditLog(editor),
    mail: canReadMail(editor),
    jobs: canManageJobs(editor),
    health: canReadHealth(editor),
  };
  return (
    <Shell editor={editor} magazine={settings.name} waiting={{ comments, reports }} screens={screens}>
      {children}
    </Shell>
  );
}

/** Each page goes to the login itself, and says where to go on after it; that takes JavaScript, so without it the document does. */
function ToLogin({ children }: { children: ReactNode }) {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="0; url=/redactie/inloggen" />
      </noscript>
      <Suspense fallback={null}>{children}</Suspense>
    </>
  );
}

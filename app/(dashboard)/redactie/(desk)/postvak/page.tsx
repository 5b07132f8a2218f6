import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import { MailList } from "@/components/dashboard/mail-list";
import { PageHead } from "@/components/dashboard/page-head";
import { Notice } from "@/components/ui/notice";
import { canReadMail } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { listMails } from "@/features/mail/queries";
import { env } from "@/lib/env";
import { mailText as t } from "@/lib/text.nl/mail";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function MailPage() {
  const editor = await requireEditor("/redactie/postvak");
  if (!canReadMail(editor)) return <Forbidden />;
  const mails = await listMails(editor);
  return (
    <>
      <PageHead title={t.title} intro={t.intro} />
      {mails.length === 0 ? <p>{t.empty}</p> : null}
      <Notice tone="info">{env.SMTP_URL ? null : t.kept}</Notice>
      {mails.length === 0 ? null : <MailList mails={mails} />}
    </>
  );
}

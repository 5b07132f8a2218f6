import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { dashboardText as t } from "@/lib/text.nl/dashboard";

export default function DeskNotFound() {
  return (
    <>
      <PageHead title={t.notFound} />
      <ButtonLink href="/redactie">{t.notFoundBack}</ButtonLink>
    </>
  );
}

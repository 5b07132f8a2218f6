import type { Metadata } from "next";
import { InvitationForm } from "@/components/dashboard/invitation-form";
import { LoginCard } from "@/components/dashboard/login-card";
import { invitationText as t } from "@/lib/text.nl/editors";

/** Static, as the login is: else the answer to a form gets lost without JavaScript. */
export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.title };

export default function InvitationPage() {
  return (
    <LoginCard title={t.title} intro={t.intro}>
      <InvitationForm />
    </LoginCard>
  );
}

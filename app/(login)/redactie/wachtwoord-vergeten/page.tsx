import type { Metadata } from "next";
import { ForgottenForm } from "@/components/dashboard/forgotten-form";
import { LoginCard } from "@/components/dashboard/login-card";
import { forgottenText as t } from "@/lib/text.nl/editors";

/** Static, as the login is: else the answer to a form gets lost without JavaScript. */
export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.title };

export default function ForgottenPage() {
  return (
    <LoginCard title={t.title} intro={t.intro}>
      <ForgottenForm />
    </LoginCard>
  );
}

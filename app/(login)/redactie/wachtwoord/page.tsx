import type { Metadata } from "next";
import { LoginCard } from "@/components/dashboard/login-card";
import { NewPasswordForm } from "@/components/dashboard/new-password-form";
import { newPasswordText as t } from "@/lib/text.nl/editors";

/** Static, as the login is: else the answer to a form gets lost without JavaScript. */
export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.title };

export default function NewPasswordPage() {
  return (
    <LoginCard title={t.title} intro={t.intro}>
      <NewPasswordForm />
    </LoginCard>
  );
}

import type { Metadata } from "next";
import { LoginCard } from "@/components/dashboard/login-card";
import { LoginForm } from "@/components/dashboard/login-form";
import { loginText as t } from "@/lib/text.nl/editors";

/**
 * Wholly static: only then does Next give a form's answer to the page that comes back without JavaScript (a page that resumes
 * from a shell loses it).
 */
export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.title };

export default function LoginPage() {
  return (
    <LoginCard title={t.title}>
      <LoginForm />
    </LoginCard>
  );
}

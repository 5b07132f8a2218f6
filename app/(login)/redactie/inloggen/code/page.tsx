import type { Metadata } from "next";
import { CodeForm } from "@/components/dashboard/code-form";
import { LoginCard } from "@/components/dashboard/login-card";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";

/** Static, as the login is: else the answer to a form gets lost without JavaScript. */
export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.loginTitle };

export default function CodePage() {
  return (
    <LoginCard title={t.loginTitle} intro={t.loginIntro}>
      <CodeForm />
    </LoginCard>
  );
}

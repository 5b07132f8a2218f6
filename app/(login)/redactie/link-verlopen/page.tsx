import type { Metadata } from "next";
import { LoginCard } from "@/components/dashboard/login-card";
import { linkOverText as t } from "@/lib/text.nl/editors";

export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.title };

export default function LinkOverPage() {
  return (
    <LoginCard title={t.title} intro={t.intro}>
      <p>{t.invited}</p>
      <p>
        <a href="/redactie/wachtwoord-vergeten">{t.forgotten}</a>
      </p>
      <p>
        <a href="/redactie/inloggen">{t.logIn}</a>
      </p>
    </LoginCard>
  );
}

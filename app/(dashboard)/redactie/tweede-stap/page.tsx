import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginCard } from "@/components/dashboard/login-card";
import { SecondFactorManage } from "@/components/dashboard/second-factor-manage";
import { SecondFactorSetUp } from "@/components/dashboard/second-factor-set-up";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { logOut } from "@/features/editors/actions";
import { getOwnSecondFactor } from "@/features/editors/second-factor/queries";
import { currentLogin } from "@/features/editors/session";
import { readSettings } from "@/features/settings/queries";
import { dashboardText } from "@/lib/text.nl/dashboard";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";

export const instant = false;

export const metadata: Metadata = { title: t.title };

/** Outside the desk: whose role requires a second factor comes here before there is a desk. */
export default async function SecondFactorPage() {
  const login = await currentLogin();
  if (!login) redirect("/redactie/inloggen");
  const [{ on, codesLeft }, settings] = await Promise.all([getOwnSecondFactor(login.editor.id), readSettings()]);
  const required = settings.secondFactorRoles.includes(login.editor.role);
  return (
    <LoginCard title={t.title} intro={t.intro}>
      <Notice tone="warn">{login.mustSetUp ? t.must : null}</Notice>
      <p>
        <strong>{on ? t.on : t.off}</strong> {on ? t.codesLeft(codesLeft) : null}
      </p>
      {on ? <SecondFactorManage required={required} /> : <SecondFactorSetUp />}
      {login.mustSetUp ? (
        <form action={logOut}>
          <Button type="submit" kind="quiet">
            {dashboardText.logOut}
          </Button>
        </form>
      ) : (
        <p>
          <a href="/redactie/account">{t.back}</a>
        </p>
      )}
    </LoginCard>
  );
}

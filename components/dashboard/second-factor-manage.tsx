"use client";

import { Button } from "@/components/ui/button";
import { renewRecoveryCodes, turnOffSecondFactor } from "@/features/editors/second-factor-actions";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { Answer } from "./answer";
import { CodeField } from "./code-field";
import styles from "./login-form.module.css";
import { RecoveryCodes } from "./recovery-codes";
import factor from "./second-factor.module.css";
import { useForm } from "./use-form";

/** For who has a second factor: other recovery codes, or none at all. */
export function SecondFactorManage({ required }: { required: boolean }) {
  const renewing = useForm(renewRecoveryCodes);
  const off = useForm(turnOffSecondFactor);
  if (renewing.state.result?.ok) return <RecoveryCodes codes={renewing.state.result.data} />;
  return (
    <>
      <form {...renewing.form} className={styles.form} noValidate>
        <h2 className={factor.heading}>{t.renewTitle}</h2>
        <p>{t.renewExplanation}</p>
        <Answer result={renewing.state.result} said={{ "rate-limited": t.tooMany }} />
        <CodeField error={renewing.fields.code} recovery />
        <Button type="submit" busy={renewing.busy}>
          {t.renew}
        </Button>
      </form>
      <form {...off.form} className={styles.form} noValidate>
        <h2 className={factor.heading}>{t.offTitle}</h2>
        <p>{required ? t.offMust : t.offExplanation}</p>
        <Answer result={off.state.result} done={t.turnedOff} said={{ "rate-limited": t.tooMany }} />
        <CodeField error={off.fields.code} recovery />
        <Button type="submit" kind="danger" busy={off.busy}>
          {t.turnOff}
        </Button>
      </form>
    </>
  );
}

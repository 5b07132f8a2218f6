"use client";

import { Button } from "@/components/ui/button";
import { requireSecondFactor } from "@/features/editors/second-factor-actions";
import { type Role, roles } from "@/lib/role";
import { roleText } from "@/lib/text.nl/editors";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { Answer } from "./answer";
import styles from "./form.module.css";
import factor from "./second-factor.module.css";
import { useForm } from "./use-form";

/** Which roles cannot do without a second factor. */
export function RequireFactorForm({ required, version }: { required: Role[]; version: number }) {
  const { state, busy, form } = useForm(requireSecondFactor);
  return (
    <form {...form} className={styles.form}>
      <Answer result={state.result} done={t.requireDone} />
      <input type="hidden" name="version" value={version} />
      <fieldset className={factor.roles}>
        <legend className="desk-hidden">{t.requireTitle}</legend>
        {roles.map((role) => (
          <label key={role} className={factor.role}>
            <input type="checkbox" name={role} defaultChecked={required.includes(role)} />
            {roleText[role]}
          </label>
        ))}
      </fieldset>
      <div>
        <Button type="submit" busy={busy}>
          {t.requireSubmit}
        </Button>
      </div>
    </form>
  );
}

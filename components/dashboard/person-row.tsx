"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import table from "@/components/ui/table.module.css";
import { changeRole, inviteAgain, removeEditor, renewPassword } from "@/features/editors/actions";
import type { HandedOver } from "@/features/editors/add";
import type { Person } from "@/features/editors/queries";
import { takeAwaySecondFactor } from "@/features/editors/second-factor-actions";
import type { Result } from "@/lib/result";
import { type Role, roles } from "@/lib/role";
import { roleExplanation, roleText, peopleText as t } from "@/lib/text.nl/editors";
import { secondFactorText as factorText } from "@/lib/text.nl/second-factor";
import { attempt, type Refused, refusalText } from "./attempt";
import { HandedOverPassword } from "./handed-over-password";
import styles from "./people.module.css";
import { When } from "./when";

type Question = "renew" | "remove" | "factor" | null;

export function PersonRow({ person, isYou }: { person: Person; isYou: boolean }) {
  const [role, setRole] = useState<Role>(person.role);
  const [question, setQuestion] = useState<Question>(null);
  const [answer, setAnswer] = useState<Refused | null>(null);
  const [handedOver, setHandedOver] = useState<HandedOver | null>(null);
  const [invited, setInvited] = useState(false);
  const [busy, startTransition] = useTransition();

  const ask = <Data,>(action: () => Promise<Result<Data>>, done?: (data: Data) => void) =>
    startTransition(async () => {
      const result = await attempt(action);
      setAnswer(result.ok ? null : result);
      if (result.ok) done?.(result.data);
    });

  return (
    <tr>
      <td>
        <strong>{person.name}</strong> {isYou ? <span className={table.muted}>({t.you})</span> : null}
        <div className={table.muted}>
          {person.email}
          {person.secondFactor ? `, ${factorText.personOn}` : null}
        </div>
        {answer ? (
          <p role="alert" className={styles.error}>
            {answer.fields?.role ?? refusalText(answer)}
          </p>
        ) : null}
        {invited ? (
          <p role="status" className={styles.hint}>
            {t.invitedAgain(person.email)}
          </p>
        ) : null}
        {handedOver ? <HandedOverPassword handedOver={handedOver} /> : null}
      </td>
      <td>{person.byline}</td>
      <td className={table.nowrap}>{lastLogin(person)}</td>
      <td>
        <form
          className={styles.role}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) ask(() => changeRole(person.id, person.version, role));
          }}
        >
          <select
            aria-label={t.roleOf(person.name)}
            title={roleExplanation[role]}
            value={role}
            onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? person.role)}
            className={styles.select}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleText[one]}
              </option>
            ))}
          </select>
          {role === person.role ? null : (
            <Button type="submit" small kind="primary" busy={busy}>
              {t.changeRole}
            </Button>
          )}
        </form>
      </td>
      <td>
        <div className={styles.actions}>
          {person.invited ? (
            <Button
              small
              busy={busy}
              onClick={() =>
                ask(
                  () => inviteAgain(person.id, person.version),
                  () => setInvited(true),
                )
              }
            >
              {t.inviteAgain}
            </Button>
          ) : null}
          <Button small busy={busy} onClick={() => setQuestion("renew")}>
            {t.renewPassword}
          </Button>
          {person.secondFactor ? (
            <Button small busy={busy} onClick={() => setQuestion("factor")}>
              {factorText.takeAway}
            </Button>
          ) : null}
          <Button small kind="danger" busy={busy} onClick={() => setQuestion("remove")}>
            {t.remove}
          </Button>
        </div>
        <ConfirmDialog
          open={question === "renew"}
          onClose={() => setQuestion(null)}
          question={t.renewQuestion(person.name)}
          explanation={t.renewExplanation}
          verb={t.renewPassword}
          onConfirm={() => ask(() => renewPassword(person.id, person.version), setHandedOver)}
        />
        <ConfirmDialog
          open={question === "factor"}
          onClose={() => setQuestion(null)}
          question={factorText.takeAwayQuestion(person.name)}
          explanation={factorText.takeAwayExplanation}
          verb={factorText.takeAway}
          onConfirm={() => ask(() => takeAwaySecondFactor(person.id, person.version))}
        />
        <ConfirmDialog
          open={question === "remove"}
          onClose={() => setQuestion(null)}
          question={t.removeQuestion(person.name)}
          explanation={t.removeExplanation}
          verb={t.remove}
          onConfirm={() => ask(() => removeEditor(person.id, person.version))}
        />
      </td>
    </tr>
  );
}

function lastLogin({ lastLoginAt, invited }: Person) {
  if (lastLoginAt) return <When at={lastLoginAt} short />;
  return invited ? t.invited : t.never;
}

"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import table from "@/components/ui/table.module.css";
import { changeRole, removeEditor, renewPassword } from "@/features/editors/actions";
import type { HandedOver } from "@/features/editors/add";
import type { Person } from "@/features/editors/queries";
import type { Result } from "@/lib/result";
import { type Role, roles } from "@/lib/role";
import { roleExplanation, roleText, peopleText as t } from "@/lib/text.nl/editors";
import { attempt, type Refused, refusalText } from "./attempt";
import { HandedOverPassword } from "./handed-over-password";
import styles from "./people.module.css";
import { When } from "./when";

type Question = "renew" | "remove" | null;

export function PersonRow({ person, isYou }: { person: Person; isYou: boolean }) {
  const [role, setRole] = useState<Role>(person.role);
  const [question, setQuestion] = useState<Question>(null);
  const [answer, setAnswer] = useState<Refused | null>(null);
  const [handedOver, setHandedOver] = useState<HandedOver | null>(null);
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
        <div className={table.muted}>{person.email}</div>
        {answer ? (
          <p role="alert" className={styles.error}>
            {answer.fields?.role ?? refusalText(answer)}
          </p>
        ) : null}
        {handedOver ? <HandedOverPassword handedOver={handedOver} /> : null}
      </td>
      <td>{person.byline}</td>
      <td className={table.nowrap}>{person.lastLoginAt ? <When at={person.lastLoginAt} short /> : t.never}</td>
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
          <Button small busy={busy} onClick={() => setQuestion("renew")}>
            {t.renewPassword}
          </Button>
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

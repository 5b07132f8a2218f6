import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { AuditLine } from "@/features/audit/queries";
import { auditText, subjectText, logText as t } from "@/lib/text.nl/dashboard";
import styles from "./audit-table.module.css";
import { changeName } from "./state-name";
import { When } from "./when";

export function AuditTable({ lines }: { lines: AuditLine[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.subject}</th>
          <th scope="col">{t.change}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className={table.nowrap}>
              <When at={line.at.toISOString()} />
            </td>
            <td>{line.editorName || t.system}</td>
            <td>{auditText[line.action] ?? line.action}</td>
            <td>
              <Subject line={line} />
            </td>
            <td>
              {changeName(line)}
              {line.note ? <p className={table.muted}>{line.note}</p> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ line }: { line: AuditLine }) {
  const kind = subjectText[line.subjectType] ?? line.subjectType;
  if (line.subjectType !== "article" || line.subjectId === null) return line.detailName ?? kind;
  return (
    <>
      <DeskLink href={`/redactie/artikelen/${line.subjectId}`}>
        {line.detailName ?? `${kind} ${line.subjectId}`}
      </DeskLink>{" "}
      <DeskLink
        href={`/redactie/logboek?artikel=${line.subjectId}`}
        className={styles.only}
        aria-label={`${t.only}: ${line.subjectId}`}
      >
        #{line.subjectId}
      </DeskLink>
    </>
  );
}

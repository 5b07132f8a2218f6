import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { AuditLine } from "@/features/audit/queries";
import { articleStatuses } from "@/lib/article-status";
import { roles } from "@/lib/role";
import { statusText } from "@/lib/text.nl/articles";
import { auditText, moderationText, subjectText, logText as t } from "@/lib/text.nl/dashboard";
import { roleText } from "@/lib/text.nl/editors";
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
            <td>{[line.from, line.to].map(stateName).filter(Boolean).join(` ${t.arrow} `)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ line }: { line: AuditLine }) {
  const name = line.detailName ?? subjectText[line.subjectType] ?? line.subjectType;
  if (line.subjectType !== "article" || line.subjectId === null) return name;
  return <DeskLink href={`/redactie/artikelen/${line.subjectId}`}>{`${name} ${line.subjectId}`}</DeskLink>;
}

/** A status or a role in Dutch; what is neither (a name) as it is. */
function stateName(state: string | null): string {
  if (state === null) return "";
  const status = articleStatuses.find((one) => one === state);
  if (status) return statusText[status];
  const role = roles.find((one) => one === state);
  if (role) return roleText[role];
  return Object.entries(moderationText.tabs).find(([one]) => one === state)?.[1] ?? state;
}

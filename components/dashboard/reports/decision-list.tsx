import moderation from "@/components/dashboard/inbox/inbox.module.css";
import { When } from "@/components/dashboard/when";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { ListedDecision } from "@/features/reports/queries";
import { actionText, reportsDeskText as t } from "@/lib/text.nl/reports";

/** What was decided; where somebody objects, who and since when. */
export function DecisionList({ decisions }: { decisions: ListedDecision[] }) {
  return (
    <ul className={`desk-list ${moderation.list}`}>
      {decisions.map(({ id, commentId, name, text, article, at, action, withdrawn, by, objection }) => (
        <li key={`${id}-${objection?.id}`} data-row tabIndex={-1} className={moderation.card}>
          <p id={`besluit-${id}`} className={moderation.meta}>
            <strong>{name}</strong> {t.of} {article}
          </p>
          <p className={moderation.text}>{text}</p>
          <p className={moderation.meta}>
            {withdrawn ? <Badge tone="warn">{t.withdrawn}</Badge> : null} <strong>{actionText[action]}</strong>{" "}
            {by ? t.by(by) : null} <When at={at} />
          </p>
          {objection ? (
            <p className={moderation.meta}>
              <Badge tone="info">{t.party[objection.party]}</Badge> <When at={objection.at} />
            </p>
          ) : null}
          <div className={moderation.actions}>
            <ButtonLink
              small
              kind={objection ? "primary" : "plain"}
              href={`/redactie/meldingen/${commentId}`}
              data-key="o"
              aria-describedby={`besluit-${id}`}
            >
              {objection ? t.open : t.look}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}

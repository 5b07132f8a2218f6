import moderation from "@/components/dashboard/inbox/inbox.module.css";
import { When } from "@/components/dashboard/when";
import { Badge } from "@/components/ui/badge";
import type { FileDecision, FileObjection } from "@/features/reports/queries";
import { actionText, automatedText, groundText, outcomeText, reportFileText as t } from "@/lib/text.nl/reports";
import { SettleForm } from "./settle-form";

/** A decision with its reasons, and who objected to it. */
export function FileDecisionView({ decision, colleague }: { decision: FileDecision; colleague: boolean }) {
  const { action, ground, by, objections } = decision;
  return (
    <article className={moderation.card}>
      <p className={moderation.meta}>
        <Badge tone={action === "none" ? "good" : "bad"}>{actionText[action]}</Badge>{" "}
        {decision.withdrawn ? <Badge tone="warn">{t.withdrawn}</Badge> : null} <strong>{by ?? t.magazine}</strong>{" "}
        <When at={decision.at} />
      </p>
      {ground ? (
        <p className={moderation.text}>
          {groundText[ground]}: {decision.reference || t.erased}
        </p>
      ) : null}
      {decision.facts ? <p className={moderation.text}>{decision.facts}</p> : null}
      <p className={moderation.meta}>
        {automatedText[decision.automated]}. {action === "none" ? null : decision.stated ? t.stated : t.unstated}
      </p>
      {objections.map((objection) => (
        <Objection key={objection.id} objection={objection} own={decision.own && colleague} />
      ))}
    </article>
  );
}

function Objection({ objection, own }: { objection: FileObjection; own: boolean }) {
  const { party, text, at, outcome, answer, by } = objection;
  return (
    <section>
      <p className={moderation.meta}>
        <strong>{t.objection[party]}</strong> <When at={at} />{" "}
        {outcome ? <Badge tone={outcome === "upheld" ? "good" : "plain"}>{outcomeText[outcome]}</Badge> : null} {by}
      </p>
      <p className={moderation.text}>{text || t.erased}</p>
      {answer ? <p className={moderation.text}>{answer}</p> : null}
      {outcome ? null : own ? <p className={moderation.meta}>{t.own}</p> : <SettleForm objection={objection} />}
    </section>
  );
}

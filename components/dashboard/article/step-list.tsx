import { When } from "@/components/dashboard/when";
import type { Step } from "@/features/articles/steps";
import { auditText } from "@/lib/text.nl/dashboard";
import { workflowText as t } from "@/lib/text.nl/workflow";
import { changeName } from "../state-name";
import styles from "./step-list.module.css";

/** An article's way through the desk: who decided what, when, and with which note. */
export function StepList({ steps }: { steps: Step[] }) {
  if (steps.length === 0) return <p>{t.noSteps}</p>;
  return (
    <ol className={`desk-list ${styles.list}`}>
      {steps.map((step) => (
        <li key={step.id} className={styles.step}>
          <p>
            <strong>{step.by || t.system}</strong>: {auditText[step.action] ?? step.action}
          </p>
          <p className={styles.detail}>
            {changeName(step) ? `${changeName(step)}, ` : null}
            <When at={step.at} />
          </p>
          {step.note ? <blockquote className={styles.note}>{step.note}</blockquote> : null}
        </li>
      ))}
    </ol>
  );
}

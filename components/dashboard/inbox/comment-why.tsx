import type { Verdict } from "@/lib/comment-verdict";
import { verdictText as t } from "@/lib/text.nl/verdicts";
import styles from "./inbox.module.css";

/** Why a comment is where it is: what stood out when it came, and behind that what every step said. */
export function CommentWhy({ verdicts }: { verdicts: Verdict[] }) {
  if (verdicts.length === 0) return null;
  const telling = verdicts.filter(({ says }) => says !== "pass");
  return (
    <details className={styles.why}>
      <summary>
        <strong>{t.why}</strong> {(telling.length > 0 ? telling : verdicts.slice(-1)).map(t.reason).join(" ")}
      </summary>
      <dl className={styles.steps}>
        {verdicts.map((verdict) => (
          <div key={verdict.phase} data-says={verdict.says}>
            <dt>{t.phase[verdict.phase]}</dt>
            <dd>
              {t.reason(verdict)} <span>({t.says[verdict.says]})</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

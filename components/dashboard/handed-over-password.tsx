import type { HandedOver } from "@/features/editors/add";
import { peopleText as t } from "@/lib/text.nl/editors";
import styles from "./people.module.css";

/** A password that is shown this once, for whoever hands it over; or that an invitation went out. */
export function HandedOverPassword({ handedOver }: { handedOver: HandedOver }) {
  if (handedOver.password === null) {
    return (
      <div role="status" className={styles.handed}>
        <p>{t.invitationSent(handedOver.name, handedOver.email)}</p>
      </div>
    );
  }
  return (
    <div role="status" className={styles.handed}>
      <p>
        {t.handedOver(handedOver.name)} ({handedOver.email}):
      </p>
      <p>
        <code className={styles.password}>{handedOver.password}</code>
      </p>
      <p className={styles.hint}>{t.handedOverExplanation}</p>
    </div>
  );
}

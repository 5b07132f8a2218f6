import { PrivatePage } from "@/components/magazine/private-page";
import { PlainButton } from "@/components/ui/plain-button";
import { confirmReplies, stopReplies } from "@/features/reply-mail/actions";
import type { Following as State } from "@/features/reply-mail/queries";
import { replyMailText as t } from "@/lib/text.nl/reply-mail";
import styles from "./following.module.css";

type Props = { token: string; following: State | null };

/** How it stands with mail about one thread, and the buttons to say yes or to stop. Opening the page changes nothing. */
export function Following({ token, following }: Props) {
  return (
    <PrivatePage kind={t.kind} title={t.title}>
      {following === null && <p>{t.unknown}</p>}
      {following?.state === "stopped" && (
        <>
          <p role="status">{t.stopped}</p>
          <p>{t.stoppedHow}</p>
        </>
      )}
      {following?.state === "asked" && (
        <>
          <p>{t.asked(following.title)}</p>
          <div className={styles.ways}>
            <form action={confirmReplies.bind(null, token)}>
              <PlainButton>{t.confirm}</PlainButton>
            </form>
            <form action={stopReplies.bind(null, token)}>
              <PlainButton quiet>{t.refuse}</PlainButton>
            </form>
          </div>
        </>
      )}
      {following?.state === "confirmed" && (
        <>
          <p role="status">{t.confirmed(following.title)}</p>
          <p>
            <a href={`/reactie/${following.threadId}`}>{t.thread}</a>
          </p>
          <form action={stopReplies.bind(null, token)}>
            <PlainButton quiet>{t.stop}</PlainButton>
          </form>
        </>
      )}
    </PrivatePage>
  );
}

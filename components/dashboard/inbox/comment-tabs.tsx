import { DeskTabs } from "@/components/dashboard/desk-tabs";
import type { InboxFilter } from "@/features/comments/filter";
import { commentStatuses } from "@/lib/comment-status";
import { moderationText } from "@/lib/text.nl/dashboard";
import { inboxText } from "@/lib/text.nl/inbox";

const path = "/redactie/reacties";

/** The states of the inbox, and the way to the bans for who may see them. */
export function CommentTabs({ here, bans }: { here: InboxFilter["stand"] | "bans"; bans: boolean }) {
  const states = commentStatuses.map((state) => ({
    href: state === "pending" ? path : `${path}?stand=${state}`,
    label: moderationText.tabs[state],
    here: state === here,
  }));
  return (
    <DeskTabs
      label={moderationText.title}
      tabs={[
        ...states,
        { href: `${path}?stand=alle`, label: inboxText.all, here: here === "alle" },
        ...(bans ? [{ href: `${path}/bans`, label: moderationText.bans, here: here === "bans" }] : []),
      ]}
    />
  );
}

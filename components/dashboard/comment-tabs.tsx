import { type CommentStatus, commentStatuses } from "@/lib/comment-status";
import { moderationText as t } from "@/lib/text.nl/dashboard";
import { DeskTabs } from "./desk-tabs";

export function CommentTabs({ status }: { status: CommentStatus }) {
  return (
    <DeskTabs
      label={t.title}
      tabs={commentStatuses.map((one) => ({
        href: one === "pending" ? "/redactie/reacties" : `/redactie/reacties?stand=${one}`,
        label: t.tabs[one],
        here: one === status,
      }))}
    />
  );
}

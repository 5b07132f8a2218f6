import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ArticleStatus } from "@/lib/article-status";
import { sentBackText, statusText } from "@/lib/text.nl/articles";

const tones: Record<ArticleStatus, BadgeTone> = {
  planned: "plain",
  draft: "plain",
  review: "warn",
  ready: "info",
  scheduled: "info",
  published: "good",
  withdrawn: "bad",
};

/** `sentBack`: a draft that came back to its writers. */
export function StatusBadge({ status, sentBack = false }: { status: ArticleStatus; sentBack?: boolean }) {
  if (sentBack) return <Badge tone="warn">{sentBackText}</Badge>;
  return <Badge tone={tones[status]}>{statusText[status]}</Badge>;
}

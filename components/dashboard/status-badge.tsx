import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ArticleStatus } from "@/lib/article-status";
import { statusText } from "@/lib/text.nl/articles";

const tones: Record<ArticleStatus, BadgeTone> = {
  planned: "plain",
  draft: "plain",
  review: "warn",
  ready: "info",
  scheduled: "info",
  published: "good",
  withdrawn: "bad",
};

export function StatusBadge({ status }: { status: ArticleStatus }) {
  return <Badge tone={tones[status]}>{statusText[status]}</Badge>;
}

import type { ArticleView } from "@/features/articles/view";
import { formatDate, formatDay, formatTime } from "@/lib/dates";
import { imageHtml, richTextHtml } from "@/lib/rich-text/html";
import { feedText } from "@/lib/text.nl/feeds";
import { type Markup, xml } from "@/lib/xml";

/** A whole article as HTML: its picture, when and where to go, the body, the thanks and the corrections. */
export function contentOf(article: ArticleView, page: string, site: string): string {
  const { hero, heroCaption, event, body, media, credits, corrections } = article;
  return xml`${hero && imageHtml(hero, { alt: "", caption: heroCaption }, site)}\
${event && eventHtml(event)}\
${richTextHtml(body, { site, page, media })}\
${credits === "" ? null : xml`<p><em>${credits}</em></p>`}\
${corrections.map(correctionHtml)}`.text;
}

function eventHtml({ startsAt, place }: NonNullable<ArticleView["event"]>): Markup {
  const starts = new Date(startsAt);
  return xml`<p><strong>${feedText.event(`${formatDay(starts)}, ${formatTime(starts)}`, place)}</strong></p>`;
}

function correctionHtml({ text, correctedAt }: ArticleView["corrections"][number]): Markup {
  return xml`<p><em>${feedText.corrected(formatDate(new Date(correctedAt)))}</em> ${text}</p>`;
}

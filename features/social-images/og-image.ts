import type { ArticleView } from "@/features/articles/view";
import type { IssueView } from "@/features/issues/read";
import type { Settings } from "@/features/settings/queries";
import { outsideImage } from "@/lib/images/outside";
import { socialImageText as t } from "@/lib/text.nl/social-images";
import { posterAddress } from "./address";
import { articlePoster, issuePoster, magazinePoster } from "./compose";
import { posterSize } from "./poster";

/** An image beside a shared link, as Open Graph wants it. */
export type OgImage = { url: string; width: number; height: number; type: string; alt: string | undefined };

/** An article's own social image when it has one, else the drawn one. */
export function articleOgImage(article: ArticleView, settings: Settings): OgImage | null {
  const { slug, seo, title } = article;
  const own = outsideImage(seo.image);
  if (own) {
    const { address: url, width, height } = own;
    return { url, width, height, type: "image/webp", alt: seo.image?.alt || undefined };
  }
  const poster = articlePoster(article, settings);
  const alt = t.articleAlt(title, settings.name);
  return poster && drawn(posterAddress({ kind: "article", slug }, poster), alt);
}

export function issueOgImage(issue: IssueView, settings: Settings): OgImage {
  const { week } = issue;
  const address = posterAddress({ kind: "issue", week }, issuePoster(issue, settings));
  return drawn(address, t.issueAlt(week, settings.name));
}

/** For every page without an image of its own. */
export function magazineOgImage(settings: Settings): OgImage {
  const address = posterAddress({ kind: "magazine" }, magazinePoster(settings));
  return drawn(address, t.magazineAlt(settings.name, settings.tagline));
}

function drawn(url: string, alt: string): OgImage {
  return { url, ...posterSize, type: "image/jpeg", alt };
}

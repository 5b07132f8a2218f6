import type { MediaView } from "@/features/media/view";
import { imageAddress } from "@/lib/images/address";
import { sharePreviewText as t } from "@/lib/text.nl/desk-articles";
import { autoSlug } from "./auto-slug";
import styles from "./share-preview.module.css";
import type { ArticleForm } from "./use-article";

type Props = { form: ArticleForm; social: MediaView | null; site: { name: string; host: string } };

/** So much of a title and a description is shown where people search, more or less. */
const shown = { title: 60, description: 155 };

/** How the article will look among what a search engine found, and as a shared link. */
export function SharePreview({ form, social, site }: Props) {
  const { input, article, where, stamp } = form;
  const title = input.seoTitle || input.title || t.untitled;
  const description = input.seoDescription || input.lede;
  const address = `/artikel/${input.slug || autoSlug(input.title, article.id)}`;
  return (
    <div className={styles.previews}>
      <figure className={styles.preview}>
        <figcaption>{t.searched}</figcaption>
        <p className={styles.address}>
          {site.host}
          {address.replaceAll("/", " › ")}
        </p>
        <p className={styles.found}>{cut(`${title} | ${site.name}`, shown.title)}</p>
        <p>{cut(description, shown.description) || t.noDescription}</p>
      </figure>
      <figure className={styles.preview}>
        <figcaption>{t.shared}</figcaption>
        {social ? (
          // biome-ignore lint/performance/noImgElement: the library makes its own widths
          <img src={imageAddress(social, 640)} alt="" className={styles.image} />
        ) : input.week ? (
          // biome-ignore lint/performance/noImgElement: drawn for this editor alone
          <img
            src={`/redactie/artikelen/${article.id}/deelbeeld?${where.version}-${stamp}`}
            alt=""
            className={styles.image}
          />
        ) : (
          <p className={styles.none}>{t.noWeek}</p>
        )}
        <p className={styles.address}>{site.host}</p>
        <p className={styles.found}>{title}</p>
        <p>{cut(description, shown.description)}</p>
      </figure>
    </div>
  );
}

/** Between words, as those who show it do. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most);
  return `${part.slice(0, part.lastIndexOf(" ") === -1 ? most : part.lastIndexOf(" "))} …`;
}

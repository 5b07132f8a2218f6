import type { PostView } from "@/features/hashtag/view";
import styles from "./hashtag.module.css";

const rel = "nofollow ugc noopener noreferrer";

/** One post: who, what, when. What its writer folded stays folded. */
export function Post({ post }: { post: PostView }) {
  const { author, folded, language } = post;
  return (
    <li className={styles.post}>
      <p className={styles.author}>
        {author.avatar && <Image address={author.avatar} alt="" size={36} />}
        <span>
          <a href={author.address} rel={rel} dir="auto">
            {author.name}
          </a>
          <span className={styles.account}>@{author.account}</span>
        </span>
      </p>
      <div dir="auto" lang={language ?? undefined} className={styles.text}>
        {folded === null ? (
          <Content post={post} />
        ) : (
          <details>
            <summary>{folded}</summary>
            <Content post={post} />
          </details>
        )}
      </div>
      <a href={post.address} rel={rel} className={styles.when}>
        <time dateTime={post.at}>{post.when}</time>
      </a>
    </li>
  );
}

function Content({ post: { text, image } }: { post: PostView }) {
  return (
    <>
      {text.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a post never changes in place
        <p key={index}>
          {runs.map(({ text: words, href }, position) =>
            href === undefined ? (
              words
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <a key={position} href={href} rel={rel}>
                {words}
              </a>
            ),
          )}
        </p>
      ))}
      {image && <Image address={image.address} alt={image.alt} className={styles.image} />}
    </>
  );
}

type ImageProps = { address: string; alt: string; size?: number; className?: string | undefined };

function Image({ address, alt, size, className }: ImageProps) {
  return (
    // biome-ignore lint/performance/noImgElement: our server has made it small already
    <img src={address} alt={alt} width={size} height={size} loading="lazy" decoding="async" className={className} />
  );
}

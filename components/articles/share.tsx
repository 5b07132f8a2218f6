import { OwnContent } from "@/components/first-view/own-content";
import { shareText as t } from "@/lib/text.nl/share";
import styles from "./share.module.css";

type Props = { title: string; address: string };

/** Ways to pass an article on: plain links that nothing is loaded for, and the system's own way where there is JavaScript. */
export function Share({ title, address }: Props) {
  return (
    <nav className={styles.share} aria-label={t.label}>
      <b>{t.title}</b>
      <ul>
        {linksFor(title, address).map(([name, href]) => (
          <li key={name}>
            <a href={href} rel="nofollow noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.button} data-share="" data-title={title} data-address={address}>
        <button type="button">
          <OwnContent text={t.copy} />
        </button>{" "}
        <OwnContent role="status" />
      </p>
    </nav>
  );
}

/** Each takes the text in its address. Mastodon's asks for the reader's own server, and keeps what stands behind the # in the browser. */
function linksFor(title: string, address: string): [string, string][] {
  const text = encodeURIComponent(`${title} ${address}`);
  return [
    [t.mail, `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n\n${address}`)}`],
    ["Mastodon", `https://share.joinmastodon.org/#text=${text}`],
    ["Bluesky", `https://bsky.app/intent/compose?text=${text}`],
    ["WhatsApp", `https://wa.me/?text=${text}`],
  ];
}

import styles from "./preview-banner.module.css";

type Props = { text: string; back: string; href: string };

/** Says above a preview that it is one, and how to get back. In the magazine's colours: the desk's are not there. */
export function PreviewBanner({ text, back, href }: Props) {
  return (
    <aside className={styles.banner} aria-label={text}>
      <span>{text}</span> <a href={href}>{back}</a>
    </aside>
  );
}

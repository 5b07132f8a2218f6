import { safeHref } from "@/lib/rich-text/href";
import { siteOf } from "@/lib/rich-text/player";
import type { Block } from "@/lib/rich-text/schema";
import styles from "./body.module.css";

/** A page elsewhere, as a card of our own making: nothing of that page is loaded. */
export function EmbedCard({ attrs }: { attrs: Extract<Block, { type: "embedCard" }>["attrs"] }) {
  if (!safeHref(attrs.url)) return null;
  const site = attrs.site === "" ? siteOf(attrs.url) : attrs.site;
  return (
    <aside className={styles.card}>
      <a href={attrs.url}>{attrs.title || site || attrs.url}</a>
      {attrs.description !== "" && <p>{attrs.description}</p>}
      {attrs.title !== "" && site !== "" && <small>{site}</small>}
    </aside>
  );
}

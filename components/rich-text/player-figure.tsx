import type { MediaView } from "@/features/media/view";
import { fileAddress } from "@/lib/images/address";
import { safeHref } from "@/lib/rich-text/href";
import { playerFor, siteOf } from "@/lib/rich-text/player";
import type { Block } from "@/lib/rich-text/schema";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";
import { Caption } from "./figures";
import { PlayerIsland } from "./player.island";

type Kind = "video" | "audio";

type Props = {
  kind: Kind;
  attrs: Extract<Block, { type: Kind }>["attrs"];
  media: Readonly<Record<number, MediaView>>;
};

/** A film or sound: an upload in the browser's own player, a pasted address as a link that nothing is loaded for. */
export function PlayerFigure({ kind, attrs, media }: Props) {
  const upload = attrs.mediaId === null ? undefined : media[attrs.mediaId];
  if (attrs.mediaId !== null && upload?.kind !== kind) return null;
  const title = attrs.title === "" ? t[kind] : attrs.title;
  return (
    <figure className={styles.figure}>
      {upload ? <Upload upload={upload} title={title} /> : <Elsewhere url={attrs.url} title={title} />}
      <Caption
        title={upload ? attrs.title : ""}
        text={attrs.caption === "" ? (upload?.caption ?? "") : attrs.caption}
        maker={upload?.maker ?? ""}
      />
    </figure>
  );
}

/* The library holds no subtitles yet; the caption below says what is to be seen or heard. */
function Upload({ upload, title }: { upload: MediaView; title: string }) {
  const src = fileAddress(upload);
  if (upload.kind === "audio") {
    // biome-ignore lint/a11y/useMediaCaption: see above.
    return <audio className={styles.audio} controls preload="none" src={src} aria-label={title} />;
  }
  const shape = upload.width && upload.height ? { aspectRatio: `${upload.width} / ${upload.height}` } : undefined;
  return (
    // biome-ignore lint/a11y/useMediaCaption: see above.
    <video className={styles.video} controls playsInline preload="none" src={src} style={shape} aria-label={title} />
  );
}

function Elsewhere({ url, title }: { url: string; title: string }) {
  const player = playerFor(url);
  if (player) return <PlayerIsland href={url} frame={player.frame} site={player.site} title={title} />;
  if (!safeHref(url)) return null;
  return (
    <a className={styles.facade} href={url}>
      <strong>{title}</strong>
      <small>{t.playElsewhere(siteOf(url) || t.elsewhere)}</small>
    </a>
  );
}

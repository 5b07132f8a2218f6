import { Picture } from "@/components/media/picture";
import type { MediaView } from "@/features/media/view";
import { fileAddress, imageAddress } from "@/lib/images/address";
import { safeHref } from "@/lib/rich-text/href";
import { playerFor, siteOf } from "@/lib/rich-text/player";
import type { Block } from "@/lib/rich-text/schema";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";
import { Caption, columnSizes } from "./figures";
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
  const still = attrs.stillId === undefined ? undefined : media[attrs.stillId];
  return (
    <figure className={styles.figure}>
      {upload ? (
        <Upload upload={upload} title={title} still={still} />
      ) : (
        <Elsewhere url={attrs.url} title={title} still={still} />
      )}
      <Caption
        title={upload ? attrs.title : ""}
        text={attrs.caption === "" ? (upload?.caption ?? "") : attrs.caption}
        maker={(upload ?? still)?.maker ?? ""}
      />
    </figure>
  );
}

/* The library holds no subtitles yet; the caption below says what is to be seen or heard. */
function Upload({ upload, title, still }: { upload: MediaView; title: string; still: MediaView | undefined }) {
  const src = fileAddress(upload);
  if (upload.kind === "audio") {
    // biome-ignore lint/a11y/useMediaCaption: see above.
    return <audio className={styles.audio} controls preload="none" src={src} aria-label={title} />;
  }
  const shape = upload.width && upload.height ? { aspectRatio: `${upload.width} / ${upload.height}` } : undefined;
  return (
    // biome-ignore lint/a11y/useMediaCaption: see above.
    <video
      className={styles.video}
      controls
      playsInline
      preload="none"
      src={src}
      poster={still?.kind === "image" ? imageAddress(still, 960) : undefined}
      style={shape}
      aria-label={title}
    />
  );
}

function Elsewhere({ url, title, still }: { url: string; title: string; still: MediaView | undefined }) {
  const player = playerFor(url);
  const picture = still && <Picture media={still} sizes={columnSizes} alt="" cropped />;
  if (player) {
    return <PlayerIsland href={url} frame={player.frame} site={player.site} title={title} still={picture} />;
  }
  if (!safeHref(url)) return null;
  return (
    <a className={styles.facade} href={url}>
      {picture}
      <strong>{title}</strong>
      <small>{t.playElsewhere(siteOf(url) || t.elsewhere)}</small>
    </a>
  );
}

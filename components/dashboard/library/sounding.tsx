import type { MediaView } from "@/features/media/view";
import { fileAddress } from "@/lib/images/address";
import styles from "./library.module.css";

/** A film or sound of the library, to hear what it is. */
export function Sounding({ media }: { media: MediaView }) {
  if (media.kind === "audio") {
    // biome-ignore lint/a11y/useMediaCaption: who describes it has to hear it first
    return <audio controls preload="none" src={fileAddress(media)} className={styles.player} />;
  }
  if (media.kind === "video") {
    // biome-ignore lint/a11y/useMediaCaption: who describes it has to see it first
    return <video controls preload="none" src={fileAddress(media)} className={styles.player} />;
  }
  return null;
}

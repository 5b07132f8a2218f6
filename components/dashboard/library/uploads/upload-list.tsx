import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import { imageAddress } from "@/lib/images/address";
import { libraryUploadText as t } from "@/lib/text.nl/media";
import styles from "./uploads.module.css";
import type { Upload } from "./use-uploads";

type Props = { uploads: Upload[]; onAgain: (key: number) => void; onRemove: (key: number) => void };

/** Each file that is or was on its way, and what became of it. */
export function UploadList({ uploads, onAgain, onRemove }: Props) {
  const done = uploads.filter(({ state }) => state === "done").length;
  return (
    <>
      <p role="status" className={uploads.length > 0 ? styles.hint : "desk-hidden"}>
        {uploads.length > 0 ? t.progress(done, uploads.length) : ""}
      </p>
      <ul className={`desk-list ${styles.list}`}>
        {uploads.map((upload) => (
          <li key={upload.key} className={styles.upload} data-state={upload.state}>
            <span className={styles.name}>{upload.file.name}</span>
            <Standing upload={upload} />
            <span className={styles.buttons}>
              {upload.state === "lost" || upload.state === "refused" ? (
                <Button small onClick={() => onAgain(upload.key)}>
                  {t.again}
                </Button>
              ) : null}
              <Button small kind="quiet" onClick={() => onRemove(upload.key)} aria-label={labelOf(upload)}>
                {upload.state === "done" || upload.state === "refused" ? t.hide : t.stop}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function labelOf({ state, file }: Upload): string {
  return state === "done" || state === "refused" ? t.hideOne(file.name) : t.stopOne(file.name);
}

function Standing({ upload }: { upload: Upload }) {
  if (upload.state === "done") return <Done {...upload} />;
  if (upload.state === "waiting") return <span className={styles.standing}>{t.waiting}</span>;
  if (upload.state === "lost") return <span className={styles.standing}>{t.lost}</span>;
  if (upload.state === "refused") {
    return (
      <span role="alert" className={`${styles.standing} ${styles.bad}`}>
        {upload.message}
      </span>
    );
  }
  return (
    <span className={styles.standing}>
      <progress value={upload.part} max={1} aria-label={t.sending(upload.file.name)} />{" "}
      {upload.part < 1 ? t.percent(Math.round(upload.part * 100)) : t.working}
    </span>
  );
}

function Done({ media, known }: Extract<Upload, { state: "done" }>) {
  return (
    <span className={styles.standing}>
      {media.kind === "image" ? (
        // biome-ignore lint/performance/noImgElement: the library keeps its own sizes
        <img src={imageAddress(media, 320)} alt="" className={styles.thumb} />
      ) : null}
      <span>
        {known ? t.known : t.done}{" "}
        <DeskLink href={`/redactie/beeld/${media.id}`}>
          {media.alt === "" && !media.decorative ? t.describe : t.open}
        </DeskLink>
      </span>
    </span>
  );
}

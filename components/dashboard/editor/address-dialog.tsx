import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { linkText, addressText as t } from "@/lib/text.nl/editor";
import { readWebAddress } from "./address";
import { insertBlock } from "./commands/insert-block";
import { returnFocus } from "./commands/return-focus";
import styles from "./dialogs.module.css";
import { ask } from "./requests";

type AddressDialogProps = { editor: Editor; block: "video" | "audio" | "embedCard"; onClose: () => void };

/** Asks where a film, a sound or a page is; a film or a sound may come from the library instead. */
export function AddressDialog({ editor, block, onClose }: AddressDialogProps) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { href, problem } = readWebAddress(typed);
    if (problem) setError(problem === "wrong" ? t.wrong : linkText[problem]);
    if (href === null) return;
    onClose();
    insertBlock(editor, {
      type: block,
      attrs: block === "embedCard" ? { url: href, site: siteOf(href) } : { url: href },
    });
  };

  return (
    <Dialog open onClose={onClose} title={t[block].title} returnFocus={() => returnFocus(editor)}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <Field label={t.address} hint={t[block].hint} error={error} required>
          {(control) => (
            <input
              {...control}
              type="url"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className={styles.actions}>
          {block === "embedCard" ? null : <LibraryButton editor={editor} media={block} />}
          <Button type="submit" kind="primary">
            {t.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function LibraryButton({ editor, media }: { editor: Editor; media: "video" | "audio" }) {
  const choose = () =>
    ask(editor, {
      kind: "media",
      media,
      onPick: (picked) =>
        insertBlock(editor, { type: media, attrs: { mediaId: picked.id, title: picked.alt.slice(0, 300) } }),
    });
  return <Button onClick={choose}>{t.library}</Button>;
}

function siteOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, "");
}

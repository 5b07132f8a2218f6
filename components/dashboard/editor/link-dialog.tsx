import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { fileAddress } from "@/lib/images/address";
import { linkText as t } from "@/lib/text.nl/editor";
import { type AddressProblem, readAddress } from "./address";
import { currentLink, removeLink, setLink } from "./commands/link";
import { returnFocus } from "./commands/return-focus";
import styles from "./dialogs.module.css";
import { MediaPicker } from "./media-picker";

type LinkDialogProps = { editor: Editor; onClose: () => void };

/** Makes, changes or takes away the link at the selection. Without a selection the link brings its own words. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const [link] = useState(() => currentLink(editor));
  const [typed, setTyped] = useState(link.href);
  const [words, setWords] = useState("");
  const [picking, setPicking] = useState(false);
  const [problem, setProblem] = useState<AddressProblem | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const address = readAddress(typed);
    setProblem(address.problem);
    if (address.href === null) return;
    onClose();
    setLink(editor, link, address.href, words.trim() || address.href);
  };

  return (
    <Dialog open onClose={onClose} title={t.title} returnFocus={() => returnFocus(editor)}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <Field label={t.address} hint={t.hint} error={problem ? t[problem] : undefined} required>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        {link.empty ? (
          <Field label={t.words}>
            {(control) => (
              <input
                {...control}
                value={words}
                maxLength={300}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
            )}
          </Field>
        ) : null}
        <div className={styles.actions}>
          <Button kind="quiet" onClick={() => setPicking(true)}>
            {t.document}
          </Button>
          {link.href === "" ? null : (
            <Button
              kind="quiet"
              onClick={() => {
                onClose();
                removeLink(editor, link);
              }}
            >
              {t.remove}
            </Button>
          )}
          <Button type="submit" kind="primary">
            {link.href === "" ? t.save : t.change}
          </Button>
        </div>
      </form>
      <MediaPicker
        kind="document"
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(media) => {
          setPicking(false);
          setTyped(fileAddress(media));
          setWords((before) => before || media.alt);
        }}
      />
    </Dialog>
  );
}

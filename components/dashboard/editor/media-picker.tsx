"use client";

import { Tabs } from "radix-ui";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { MediaView } from "@/features/media/view";
import { pickerText as t } from "@/lib/text.nl/editor";
import { LibraryPane } from "./media/library-pane";
import styles from "./media/picker.module.css";
import { UploadPane } from "./media/upload-pane";

type MediaPickerProps = {
  open: boolean;
  onClose: () => void;
  onPick: (media: MediaView) => void;
  kind?: MediaView["kind"];
  /** A file that was dropped or pasted: the picker opens on uploading it. */
  file?: File | undefined;
  returnFocus?: () => void;
};

/** Chooses a picture, film or sound: one that is in the library, or one that is added to it here. */
export function MediaPicker({ open, onClose, onPick, kind = "image", file, returnFocus }: MediaPickerProps) {
  const [tab, setTab] = useState(file ? "upload" : "library");
  return (
    <Dialog open={open} onClose={onClose} title={t.title[kind]} wide returnFocus={returnFocus}>
      <Tabs.Root value={tab} onValueChange={setTab} className={styles.tabs}>
        <Tabs.List className={styles.list} aria-label={t.title[kind]}>
          <Tabs.Trigger value="library" className={styles.tab}>
            {t.library}
          </Tabs.Trigger>
          <Tabs.Trigger value="upload" className={styles.tab}>
            {t.upload}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="library">
          <LibraryPane kind={kind} onPick={onPick} />
        </Tabs.Content>
        <Tabs.Content value="upload">
          <UploadPane kind={kind} file={file} onPick={onPick} />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
}

"use client";

import { AlertDialog, Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { dialogText } from "@/lib/text.nl/dashboard";
import { Button } from "./button";
import styles from "./dialog.module.css";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  wide?: boolean;
  children: ReactNode;
};

/** A window over the page: keeps the focus in, gives it back, closes with Escape. */
export function Dialog({ open, onClose, title, description, wide = false, children }: DialogProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.scrim} />
        <RadixDialog.Content
          className={wide ? `${styles.window} ${styles.wide}` : styles.window}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <div className={styles.head}>
            <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
            <RadixDialog.Close asChild>
              <Button kind="quiet" small>
                {dialogText.close}
              </Button>
            </RadixDialog.Close>
          </div>
          {description ? <RadixDialog.Description>{description}</RadixDialog.Description> : null}
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  question: string;
  explanation: string;
  /** What the button that does it says. */
  verb: string;
  onConfirm: () => void;
};

/** Asks before something that is not easily undone. */
export function ConfirmDialog({ open, onClose, question, explanation, verb, onConfirm }: ConfirmProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles.scrim} />
        <AlertDialog.Content className={styles.window}>
          <AlertDialog.Title className={styles.title}>{question}</AlertDialog.Title>
          <AlertDialog.Description>{explanation}</AlertDialog.Description>
          <div className={styles.actions}>
            <AlertDialog.Cancel asChild>
              <Button>{dialogText.cancel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button kind="danger" onClick={onConfirm}>
                {verb}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

"use client";

import { AlertDialog, Dialog as RadixDialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { dialogText } from "@/lib/text.nl/dashboard";
import { Button } from "./button";
import styles from "./dialog.module.css";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  wide?: boolean;
  /** How the focus goes back, for what keeps a selection of its own: a plain `focus()` puts its cursor at the start. */
  returnFocus?: (() => void) | undefined;
  children: ReactNode;
};

/** A window over the page: keeps the focus in, gives it back, closes with Escape. */
export function Dialog({ open, onClose, title, description, wide = false, returnFocus, children }: DialogProps) {
  const opener = useRef<Element | null>(null);
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.scrim} />
        <RadixDialog.Content
          className={wide ? `${styles.window} ${styles.wide}` : styles.window}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            focusField(event);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (returnFocus) returnFocus();
            else if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
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

/** A window that asks something begins with its first field to type in. */
function focusField(event: Event): void {
  const window = event.currentTarget;
  const field =
    window instanceof HTMLElement
      ? window.querySelector<HTMLElement>("input:is([type=text], [type=url], [type=search]), textarea")
      : null;
  if (!field) return;
  event.preventDefault();
  field.focus();
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

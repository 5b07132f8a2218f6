import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { DeskLink } from "./desk-link";

type Kind = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = ComponentProps<"button"> & { kind?: Kind; small?: boolean; busy?: boolean };

/** A button that says while it is busy that it is, and does nothing twice; it keeps the focus. */
export function Button({ kind = "plain", small = false, busy = false, className, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={classes(kind, small, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

type ButtonLinkProps = ComponentProps<typeof DeskLink> & { kind?: Kind; small?: boolean };

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ kind = "plain", small = false, className, ...props }: ButtonLinkProps) {
  return <DeskLink {...props} className={classes(kind, small, className)} />;
}

function classes(kind: Kind, small: boolean, extra: string | undefined): string {
  return [styles.button, styles[kind], small ? styles.small : "", extra ?? ""].filter(Boolean).join(" ");
}

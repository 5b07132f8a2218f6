"use client";

import { useState, useSyncExternalStore } from "react";
import { shareText as t } from "@/lib/text.nl/share";
import styles from "./share.module.css";

const never = () => () => undefined;

/** The share sheet of the reader's system; where there is none, it copies the address. */
export function ShareButton({ title, address }: { title: string; address: string }) {
  const sheet = useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );
  const [said, setSaid] = useState("");

  async function share() {
    try {
      if (sheet) await navigator.share({ title, url: address });
      else {
        await navigator.clipboard.writeText(address);
        setSaid(t.copied);
      }
    } catch (error) {
      const changedMind = error instanceof DOMException && error.name === "AbortError";
      if (!changedMind) setSaid(t.notCopied(address));
    }
  }

  return (
    <p className={styles.button}>
      <button type="button" onClick={share}>
        {sheet ? t.share : t.copy}
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}

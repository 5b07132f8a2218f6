"use client";

import { useEffect } from "react";

/**
 * A link to a comment names the page that it stood on. When it stands on another by now, this goes there; when it is gone, the reader
 * stays here.
 */
export function FindComment() {
  useEffect(() => {
    const id = /^#reactie-([1-9]\d{0,9})$/.exec(location.hash)?.[1];
    if (!id || document.getElementById(`reactie-${id}`)) return;
    const address = `/reactie/${id}`;
    fetch(address, { method: "HEAD", redirect: "manual" })
      .then(({ type }) => type === "opaqueredirect" && location.replace(address))
      .catch(() => undefined);
  }, []);
  return null;
}

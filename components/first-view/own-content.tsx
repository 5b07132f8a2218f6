import type { HTMLAttributes } from "react";

type Props = HTMLAttributes<HTMLSpanElement> & { [data: `data-${string}`]: string | undefined; text?: string };

/** A place that the first view fills (first-view.ts), before React is there or after: React leaves alone what stands in it. */
export function OwnContent({ text = "", ...attributes }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a text of ours, without markup
  return <span {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}

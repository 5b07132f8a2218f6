import { prepareShareButton } from "@/components/articles/share-button";
import { findComment } from "@/components/comments/find-comment";
import { followReplyLinks } from "@/components/comments/reply-links";
import { walkByKeys } from "@/components/issues/calendar-keys";
import { countPage } from "@/components/views/count-page";
import { showDateline } from "@/components/visitors/show-dateline";

/*
 * What a reader's page does for everyone at once, without React: that starts when the reader first acts (loader.entry.ts). It finds
 * its places by their data attributes, and may change only what React leaves alone (own-content.tsx).
 */

const held = globalThis as typeof globalThis & { antenneFirstView?: true };

/** Starts it all, once, however often it is asked to. */
export function startFirstView(): void {
  if (held.antenneFirstView) return;
  held.antenneFirstView = true;
  each("[data-dateline]", showDateline);
  each("[data-count-page]", ({ dataset }) => void countPage(dataset.countPage ?? ""));
  each("[data-walk]", walkByKeys);
  each("[data-share]", prepareShareButton);
  each("[data-find-comment]", findComment);
  followReplyLinks();
}

function each(selector: string, work: (element: HTMLElement) => void): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) work(element);
}

import { randomBytes } from "node:crypto";
import type { AddressKind } from "./address-kinds";

/*
 * What a browser may do with what it was given (CSP level 3). A page of the desk is made for who asks, so its scripts carry a number
 * that is new each time; readers' pages are the same for everyone.
 */

const everywhere = ["base-uri 'self'", "object-src 'none'", "form-action 'self'", "frame-ancestors 'self'"];

/** The players of lib/rich-text/player, as an editor sees them in a preview. */
const players = "https://www.youtube-nocookie.com https://player.vimeo.com";

const page = everywhere.join("; ");

/** A picture, film or document that someone uploaded never runs anything, whatever it is taken for. */
const file = ["script-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'"].join("; ");

/** Data, and the two frames for readers without JavaScript, which allow themselves less (app/api/dateline/frame). */
const answer = ["default-src 'none'", "img-src 'self'", "style-src 'unsafe-inline'", ...everywhere].join("; ");

function desk(nonce: string): string {
  return [
    "default-src 'self'",
    // Next leaves the number out of a static page's first script (those of getting in), so files of this site may run: all but its
    // own scripts are sent as something else, which a browser that was told not to sniff does not run.
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `frame-src 'self' ${players}`,
    ...everywhere,
  ].join("; ");
}

export function contentSecurityFor(kind: AddressKind | null): string {
  if (kind === "desk") return desk(randomBytes(16).toString("base64"));
  if (kind === "file") return file;
  return kind === "interface" ? answer : page;
}

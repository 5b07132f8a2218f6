import { createHash } from "node:crypto";
import { dateline } from "@/lib/dates";
import { datelineText } from "@/lib/text.nl/visitors";

/* The colours and the face of the page around it (components/ui/tokens.css), which a frame cannot inherit. */
const style = `:root{color-scheme:light dark}body{margin:0;background:transparent;color:light-dark(#14120f,#f2ebdf);\
font:clamp(.78rem,.76rem + .1vw,.84rem)/1.5 "Spline Sans Mono",ui-monospace,Menlo,monospace}p{margin:0}`;

/** Nothing but its own style; the server's header says who may frame it. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** The dateline as a whole page that fetches itself again each minute: for readers without JavaScript. */
export function datelineFrame(now: Date, visitors: number | null): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8">\
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta http-equiv="refresh" content="60">\
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">\
<title>${datelineText.title}</title><style>${style}</style></head><body><p>${dateline(now, visitors)}</p></body></html>`;
}

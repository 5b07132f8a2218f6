import { createHash } from "node:crypto";
import type { HashtagView, PostView } from "@/features/hashtag/view";
import { hashtagText as t } from "@/lib/text.nl/hashtag";
import { Markup, xml } from "@/lib/xml";

/* The colours and the face of the page around it (components/ui/tokens.css), which a frame cannot inherit. */
const style = `:root{color-scheme:light dark}body{margin:0;background:transparent;color:light-dark(#14120f,#f2ebdf);\
font:clamp(.78rem,.76rem + .1vw,.84rem)/1.5 "Spline Sans Mono",ui-monospace,Menlo,monospace;overflow-wrap:anywhere}\
ul{margin:0;padding:0;list-style:none}li{padding:.75rem 0;border-bottom:1px solid light-dark(#cfc5b3,#443c33)}\
p{margin:0 0 .25rem;white-space:pre-line}a{color:inherit}small,time{font-size:1em;color:light-dark(#5b544a,#b6ab9a)}\
summary{cursor:pointer}img{display:block;max-width:100%;max-height:10rem;margin:.5rem 0}`;

/** Nothing but its own style and pictures of our own server; the server's header says who may frame it. */
const policy = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** The posts as a whole page, for readers without JavaScript. Its links open in the whole window. */
export function hashtagFrame({ tag, posts, asOf }: HashtagView): string {
  const page = xml`<html lang="nl"><head><meta charset="utf-8"/>\
<meta http-equiv="Content-Security-Policy" content="${policy}"/>\
<meta name="color-scheme" content="light dark"/><meta name="robots" content="noindex"/>\
<meta name="viewport" content="width=device-width"/><meta name="referrer" content="no-referrer"/><base target="_top"/>\
<title>${t.frame(tag)}</title><style>${new Markup(style)}</style></head><body>\
${posts.length === 0 ? xml`<p>${t.quiet(tag)}</p>` : xml`<ul>${posts.map(item)}</ul>`}\
${asOf === null ? "" : xml`<p><small>${t.asOf(asOf)}</small></p>`}</body></html>`;
  return `<!doctype html>${page.text}`;
}

function item(post: PostView): Markup {
  const { address, at, when, author, folded, language } = post;
  return xml`<li><p><a href="${author.address}" rel="${rel}">${author.name}</a> <small>@${author.account}</small></p>\
<div dir="auto" lang="${language ?? ""}">${folded === null ? content(post) : xml`<details><summary>${folded}</summary>${content(post)}</details>`}</div>\
<a href="${address}" rel="${rel}"><time datetime="${at}">${when}</time></a></li>`;
}

function content({ text, image }: PostView): Markup {
  const paragraphs = text.map((runs) => xml`<p>${runs.map(runOf)}</p>`);
  const picture = image ? xml`<img src="${image.address}" alt="${image.alt}" loading="lazy"/>` : null;
  return xml`${paragraphs}${picture}`;
}

function runOf({ text, href }: PostView["text"][number][number]): Markup {
  return href === undefined ? xml`${text}` : xml`<a href="${href}" rel="${rel}">${text}</a>`;
}

const rel = "nofollow ugc noopener noreferrer";

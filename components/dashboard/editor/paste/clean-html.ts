import { footnotesOf } from "./footnotes";
import { nestLists } from "./nested-lists";
import { listsOfWord } from "./word-lists";

/**
 * What comes from Word, Google Docs or a web page, as HTML that the schema of a body can read: real lists, real quotes and
 * footnotes, no guides and no layout. What the schema does not know it drops by itself. What was copied here stays as it is.
 */
export function cleanHtml(html: string): string {
  if (html.includes("data-pm-slice")) return html;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  removeUnseen(body);
  footnotesOf(body);
  listsOfWord(body);
  nestLists(body);
  quotesOf(body);
  plainHeadings(body);
  openTables(body);
  cleanLinks(body);
  return body.innerHTML;
}

const unseen = `style, script, meta, link, title, xml, template, img, svg, iframe, object, button, input, select, textarea,
  [hidden], [style*="mso-element:footnote-list"] > hr`;

/** Word's own marks, comments, what a page hides, and what is no text. */
function removeUnseen(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll(unseen)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>("[style]")) {
    if (/mso-hide\s*:\s*all|display\s*:\s*none/i.test(element.getAttribute("style") ?? "")) element.remove();
  }
}

function quotesOf(body: HTMLElement): void {
  for (const line of body.querySelectorAll(".MsoQuote, .MsoIntenseQuote")) {
    const before = line.previousElementSibling;
    if (before?.hasAttribute("data-quote")) {
      before.append(line);
      continue;
    }
    const quote = body.ownerDocument.createElement("blockquote");
    quote.setAttribute("data-quote", "");
    line.replaceWith(quote);
    quote.append(line);
  }
}

/** A heading is bold by being one. In a list or a quote there are none. */
function plainHeadings(body: HTMLElement): void {
  for (const heading of body.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")) {
    heading.style.removeProperty("font-weight");
    for (const bold of heading.querySelectorAll("b, strong")) bold.replaceWith(...bold.childNodes);
    for (const styled of heading.querySelectorAll<HTMLElement>("[style]")) styled.style.removeProperty("font-weight");
  }
  for (const heading of body.querySelectorAll(":is(li, blockquote) :is(h1, h2, h3, h4, h5, h6)")) rename(heading, "p");
}

/** A body has no tables: each cell becomes a paragraph. */
function openTables(body: HTMLElement): void {
  for (const cell of body.querySelectorAll("td, th")) rename(cell, "div");
  for (const part of body.querySelectorAll("table, thead, tbody, tfoot, tr")) part.replaceWith(...part.childNodes);
}

/** Google Docs sends links past itself; an anchor within the document copied from leads nowhere here. */
function cleanLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    const behind = /^https:\/\/www\.google\.com\/url\?/.test(href) ? new URL(href).searchParams.get("q") : null;
    if (behind) link.setAttribute("href", behind);
    if (href === "" || href.startsWith("#")) link.replaceWith(...link.childNodes);
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

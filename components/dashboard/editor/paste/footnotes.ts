const longest = 2000;

/** A number that links to a note, which links back, is a footnote: its text goes into the line, the note below goes away. */
export function footnotesOf(body: HTMLElement): void {
  for (const reference of body.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
    const back = backLink(body, reference);
    const note = back?.closest("p, li");
    if (!back || !note || note.contains(reference)) continue;
    back.remove();
    const footnote = body.ownerDocument.createElement("sup");
    footnote.setAttribute("data-block", "footnote");
    footnote.setAttribute("data-text", (note.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, longest));
    (reference.closest("sup") ?? reference).replaceWith(footnote);
    note.remove();
  }
}

/** The link in the note that leads back to this reference. */
function backLink(body: HTMLElement, reference: HTMLAnchorElement): HTMLAnchorElement | null {
  const own = [reference.id, reference.getAttribute("name")].filter((name) => name);
  const target = reference.getAttribute("href")?.slice(1);
  const links = [...body.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
  return (
    links.find(
      (link) =>
        link !== reference &&
        own.includes(link.getAttribute("href")?.slice(1) ?? "") &&
        [link.id, link.getAttribute("name")].includes(target ?? ""),
    ) ?? null
  );
}

type Item = { line: HTMLElement; id: string; level: number; marker: string };
type Open = { list: Element; id: string; level: number };

/** Word writes its lists as paragraphs with a marker in front and the level in a style: they become lists. */
export function listsOfWord(body: HTMLElement): void {
  let open: Open[] = [];
  let before: Element | null = null;
  for (const item of body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")) {
    const found = itemOf(item);
    if (!found) continue;
    if (item.previousElementSibling !== before) open = [];
    before = place(found, open);
  }
}

function itemOf(line: HTMLElement): Item | null {
  const style = line.getAttribute("style") ?? "";
  const [, list, level, override] = /mso-list:\s*(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/i.exec(style) ?? [];
  if (!level) return null;
  const guide = [...line.querySelectorAll("span")].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute("style") ?? ""),
  );
  return { line, id: `${list} ${override}`, level: Number(level), marker: guide?.textContent?.trim() ?? "" };
}

/** Hangs the line in the list that is open at its level, or opens one; answers the outermost list. */
function place({ line, id, level, marker }: Item, open: Open[]): Element | null {
  while ((open.at(-1)?.level ?? 0) > level) open.pop();
  if (open.at(-1)?.level === level && open.at(-1)?.id !== id) open.pop();
  const document = line.ownerDocument;
  if (open.at(-1)?.level !== level) {
    const list = document.createElement(isNumber(marker) ? "ol" : "ul");
    if (isNumber(marker)) list.setAttribute("start", String(Number.parseInt(marker, 10) || 1));
    const around = open.at(-1)?.list.lastElementChild;
    if (around) around.append(list);
    else line.before(list);
    open.push({ list, id, level });
  }
  const item = document.createElement("li");
  const paragraph = document.createElement("p");
  for (const span of line.querySelectorAll("span")) {
    if (/mso-list:\s*Ignore/i.test(span.getAttribute("style") ?? "")) span.remove();
  }
  paragraph.append(...line.childNodes);
  item.append(paragraph);
  open.at(-1)?.list.append(item);
  line.remove();
  return open[0]?.list ?? null;
}

/** 1. or a) or iv. is a number; a dot, a dash or Word's letter o is not. */
function isNumber(marker: string): boolean {
  return /^(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker);
}

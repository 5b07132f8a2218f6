/** What a letter says: paragraphs, and at most one thing to do. Texts come from lib/text.nl; the address is ours. */
export type LetterContent = {
  subject: string;
  paragraphs: string[];
  link?: { address: string; label: string };
  closing?: string[];
};

export type Letter = { subject: string; text: string; html: string };

/** The letter as plain text and as simple HTML that says the same. */
export function writeLetter({ subject, paragraphs, link, closing = [] }: LetterContent): Letter {
  const text = [...paragraphs, ...(link ? [`${link.label}:\n${link.address}`] : []), ...closing].join("\n\n");
  const button = link
    ? `<p><a href="${inHtml(link.address)}" style="display:inline-block;padding:10px 16px;background:#14120f;color:#ffffff;text-decoration:none;font-weight:bold">${inHtml(link.label)}</a></p>
<p style="color:#5c554b;font-size:14px;word-break:break-all">${inHtml(link.address)}</p>`
    : "";
  const html = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${inHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f4efe6;color:#14120f;font:17px/1.5 Georgia,serif"><div style="max-width:34rem;margin:0 auto">
${paragraphs.map(paragraph).join("\n")}
${button}
${closing.map(paragraph).join("\n")}
</div></body></html>
`;
  return { subject, text: `${text}\n`, html };
}

function paragraph(text: string): string {
  return `<p>${inHtml(text).replaceAll("\n", "<br>")}</p>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

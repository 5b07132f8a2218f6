import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { countWords, plainText } from "@/lib/rich-text/plain-text";
import type { Block, RichText } from "@/lib/rich-text/schema";
import { wordOf } from "../words";

const paragraphWords = 80;
const paragraphs = 250;

export const words = paragraphWords * paragraphs;

/** A draft of 20,000 words, in paragraphs with a heading, a list or a quote between them. */
export async function addLongArticle(): Promise<{ id: number; editorId: number }> {
  const [admin] = await db.select({ id: editors.id }).from(editors).where(eq(editors.role, "admin")).limit(1);
  if (!admin) throw new Error("No admin");
  const body = composeBody();
  const [made] = await db
    .insert(articles)
    .values({
      title: "Een lang verhaal",
      body,
      bodyText: plainText(body),
      wordCount: countWords(body),
      createdBy: admin.id,
    })
    .returning({ id: articles.id });
  if (!made) throw new Error("No article was made");
  await db.insert(articleSlugs).values({ slug: `lang-verhaal-${made.id}`, articleId: made.id, current: true });
  return { id: made.id, editorId: admin.id };
}

function composeBody(): RichText {
  const content = Array.from({ length: paragraphs }, (_, index): Block => {
    const line = [{ type: "text" as const, text: sentence(index) }];
    if (index % 25 === 5) return { type: "blockquote", content: [{ type: "paragraph", content: line }] };
    if (index % 25 === 15) {
      return { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: line }] }] };
    }
    return { type: "paragraph", content: line };
  });
  const parts = content.flatMap((block, index): Block[] =>
    index % 20 === 0
      ? [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Deel" }] }, block]
      : [block],
  );
  return { type: "doc", content: parts };
}

/** Made-up words, as many each time; common ones come more often. */
function sentence(seed: number): string {
  const list = Array.from({ length: paragraphWords }, (_, index) => {
    const drawn = ((seed * 7_919 + index * 104_729) % 10_007) / 10_007;
    return wordOf(Math.max(1, Math.floor(40_000 ** drawn)));
  });
  return `${list.join(" ")}.`;
}

import { parseMarkdown } from "@/lib/rich-text/markdown";
import { emptyRichText, type RichText } from "@/lib/rich-text/schema";

/** The document that a demo file's Markdown is. Throws an Error that names the file and the line of what is wrong. */
export function readBody(path: string, body: string, mediaId: (name: string) => number | undefined): RichText {
  if (body.trim() === "") return emptyRichText;
  try {
    return parseMarkdown(body, { media: mediaId });
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : "unreadable"}`, { cause: error });
  }
}

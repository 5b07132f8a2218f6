import { z } from "zod";
import { openOwnData } from "./collect";

/** What the page behind a link shows: the newest comments, and how much there is of the rest. Instants are ISO strings. */
export type OwnDataView = {
  email: string;
  comments: { id: number; article: string; text: string; status: string; createdAt: string }[];
  more: number;
  total: number;
  follows: number;
  mails: number;
};

const mostShown = 50;

const row = z
  .object({ id: z.number(), article: z.string(), text: z.string(), status: z.string(), created_at: z.string() })
  .transform(({ created_at, ...rest }) => ({ ...rest, createdAt: created_at }));

/** Null when the link opens nothing (any more). */
export async function viewOwnData(token: string): Promise<OwnDataView | null> {
  const opened = await openOwnData(token);
  if (!opened) return null;
  const { comments = [], replyMail = [], mails = [] } = opened.found;
  return {
    email: opened.email,
    comments: z.array(row).parse(comments.slice(-mostShown).reverse()),
    more: Math.max(0, comments.length - mostShown),
    total: comments.length,
    follows: replyMail.length,
    mails: mails.length,
  };
}

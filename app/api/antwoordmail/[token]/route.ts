import { findFollowing } from "@/features/reply-mail/queries";
import { stop } from "@/features/reply-mail/settle";

type Context = { params: Promise<{ token: string }> };

/** What a mail program calls when somebody presses its own "unsubscribe" (RFC 8058): no page, no login, no redirect. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const stopped = await stop((await params).token);
  return new Response(null, { status: stopped.ok ? 204 : 404 });
}

/** A program that only knows how to open it, or a scanner that opens everything: a page with a button, which changes nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (!(await findFollowing(token))) return new Response(null, { status: 404 });
  const headers = { Location: `/reactie/antwoorden/${token}`, "Referrer-Policy": "no-referrer" };
  return new Response(null, { status: 303, headers });
}

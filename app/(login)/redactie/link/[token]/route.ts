import { openLink } from "@/features/editors/open-link";

/** The address in a mail about one's account: to the page where a password is chosen, or to why that cannot be done any more. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const location = await openLink((await params).token);
  return new Response(null, { status: 303, headers: { Location: location, "Referrer-Policy": "no-referrer" } });
}

import { openOwnData } from "@/features/own-data/collect";
import { ownDataPageText as t } from "@/lib/text.nl/own-data";

/** Everything about whoever has the link, as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const opened = await openOwnData(token);
  if (!opened) return new Response(null, { status: 303, headers: { Location: `/mijn-gegevens/${token}` } });
  return new Response(JSON.stringify({ email: opened.email, ...opened.found }, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${t.file}"`,
    },
  });
}

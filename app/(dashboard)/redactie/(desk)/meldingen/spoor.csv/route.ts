import { currentEditor } from "@/features/editors/session";
import { exportTrail } from "@/features/reports/export";
import { canExportTrail } from "@/features/reports/policy";
import { report } from "@/lib/report";

/** The trail of a year as a file, sent as it is read. */
export async function GET(request: Request): Promise<Response> {
  const editor = await currentEditor();
  const headers = { "cache-control": "private, no-store" };
  if (!editor || !canExportTrail(editor)) return new Response(null, { status: 403, headers });
  const year = /^[1-9]\d{3}$/.exec(new URL(request.url).searchParams.get("jaar") ?? "")?.[0];
  if (!year) return new Response(null, { status: 404, headers });
  return new Response(streamOf(exportTrail(Number(year))), {
    headers: {
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="meldingen-${year}.csv"`,
    },
  });
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        report("trail", error);
        controller.error(error);
      }
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

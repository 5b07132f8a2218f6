import { connection, type NextRequest } from "next/server";
import { currentEditor } from "@/features/editors/session";
import { readAsked } from "@/features/statistics/asked";
import { csvLines } from "@/features/statistics/csv";
import { canReadNumbers } from "@/features/statistics/policy";
import { readTable } from "@/features/statistics/table";
import { statisticsText as t } from "@/lib/text.nl/statistics";

const linesAtOnce = 500;

/** The table that the screen shows a page of, whole, as a file for a spreadsheet. */
export async function GET(request: NextRequest) {
  await connection();
  const editor = await currentEditor();
  if (!editor || !canReadNumbers(editor)) return new Response(null, { status: 403 });
  const asked = readAsked(Object.fromEntries(request.nextUrl.searchParams), new Date());
  const rows = await readTable(editor, asked, true);
  const { name, range } = asked.period;
  const head = [t.names[asked.tab], t.views, t.beforeOf[name] || t.before, t.lastYearOf[name] || t.lastYear, t.bots];
  return new Response(streamOf(csvLines(head, rows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="cijfers-${asked.tab}-${range.from}-${range.to}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

/** Sent as fast as it is taken. */
function streamOf(lines: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let part = "";
      for (let taken = 0; taken < linesAtOnce; taken++) part += lines.next().value ?? "";
      if (part === "") controller.close();
      else controller.enqueue(encoder.encode(part));
    },
  });
}

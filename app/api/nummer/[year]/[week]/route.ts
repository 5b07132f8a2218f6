import { connection } from "next/server";
import { getContents } from "@/features/saved-issues/queries";
import { parseWeek } from "@/lib/iso-week";

type Context = { params: Promise<{ year: string; week: string }> };

/** What an issue holds and in which version, for a reader who saves it or has it saved. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  await connection();
  const { year, week } = await context.params;
  const wanted = parseWeek(year, week);
  const contents = wanted && (await getContents(wanted));
  return contents ? Response.json(contents) : new Response(null, { status: 404 });
}

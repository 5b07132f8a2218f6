import { connection } from "next/server";
import { getMostRead } from "@/features/most-read/queries";

const shown = 5;

/** The first of what is read most, for the block that a page fetches once it has loaded. */
export async function GET(): Promise<Response> {
  await connection();
  const { week, year } = await getMostRead();
  return Response.json({ week: week.slice(0, shown), year: year.slice(0, shown) });
}

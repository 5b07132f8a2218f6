import { connection } from "next/server";
import { isDatabaseReady } from "@/features/health/check";

/** For load balancers and monitors: 200 when all is well, 503 while the database is away and readers get finished pages. */
export async function GET(): Promise<Response> {
  await connection();
  const ready = await isDatabaseReady();
  return Response.json({ status: ready ? "ok" : "database-away", database: ready }, { status: ready ? 200 : 503 });
}

import { connection } from "next/server";

/** Whether this process answers at all, whatever the database does: who hears nothing here starts it anew. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "ok" });
}

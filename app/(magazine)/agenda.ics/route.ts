import { connection } from "next/server";
import { getAgendaCalendar } from "@/features/agenda/queries";
import { answerConditionally } from "@/lib/conditional";

/** The agenda to subscribe to. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  return answerConditionally(request, await getAgendaCalendar(), "text/calendar; charset=utf-8");
}

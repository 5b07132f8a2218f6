import { connection } from "next/server";
import { countParts, getPart } from "@/features/sitemap/queries";
import { answerConditionally, noDocument } from "@/lib/conditional";

type Context = { params: Promise<{ part: string }> };

/** `/sitemap/2.xml`: a part of a sitemap that is too long for one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection();
  const part = Number(/^([1-9]\d{0,4})\.xml$/.exec((await params).part)?.[1] ?? 0);
  const parts = await countParts();
  if (part < 1 || parts === 1 || part > parts) return noDocument();
  return answerConditionally(request, await getPart(part), "application/xml; charset=utf-8");
}

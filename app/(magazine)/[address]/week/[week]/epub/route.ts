import { answerBook } from "@/features/epub/answer";

type Context = { params: Promise<{ address: string; week: string }> };

/** Readers ask for `/2026/week/47.epub`; next.config.mjs leads that here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { address, week } = await params;
  return answerBook(request, address, week);
}

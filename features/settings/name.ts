import type { Reader } from "@/db/client";
import { settings } from "@/db/schema/settings";

/** What the magazine is called. */
export async function magazineName(reader: Reader): Promise<string> {
  const [magazine] = await reader.select({ name: settings.name }).from(settings);
  return magazine?.name ?? "";
}

import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { settings } from "@/db/schema/settings";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";

/** What readers see of the magazine itself. */
export type Settings = { name: string; tagline: string; city: string; email: string };

/** The magazine's name and the like, for readers. */
export async function getSettings(): Promise<Settings> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  if (buildingWithoutDatabase) return { name: "Antenne", tagline: "", city: "", email: "" };

  const { name, tagline, city, email } = await readSettings();
  return { name, tagline, city, email };
}

/** The same for the dashboard, fresh, with its version and whether the magazine was named and still holds the demo. */
export async function readSettings(): Promise<typeof settings.$inferSelect> {
  const [row] = await db.select().from(settings).limit(1);
  if (!row) throw new Error("De tabel settings is leeg; de seed zet er een rij in.");
  return row;
}

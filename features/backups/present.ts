import postgres from "postgres";
import { fileNames } from "@/lib/images/address";

/** What a database that may not have been migrated holds: whether there is a magazine in it, and the names of its library's files. */
export async function whatIsThere(url: string): Promise<{ magazine: boolean; files: Set<string> }> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables
      where schemaname = 'public' and tablename in ('settings', 'articles', 'editors', 'media')`;
    const filled = await Promise.all(tables.map(({ name }) => sql`select 1 from ${sql(name)} limit 1`));
    const media = tables.some(({ name }) => name === "media")
      ? await sql<
          Parameters<typeof fileNames>[0][]
        >`select kind, key, widths, mime, coalesce((to_jsonb(media) ->> 'pending')::boolean, false) as pending from media`
      : [];
    return { magazine: filled.some((rows) => rows.length > 0), files: new Set(media.flatMap(fileNames)) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

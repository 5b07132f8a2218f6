import { createHash } from "node:crypto";
import type { TransactionSql } from "postgres";
import type { Manifest, TableRecord } from "./format";

/**
 * What is in no backup: what is thrown away within the day because it is about people, who is logged in, what is only under way, what is
 * made again, and what is of one installation.
 */
const leftOut = [
  "visitors",
  "view_marks",
  "comment_starts",
  "sender_keys",
  "day_keys",
  "rate_limits",
  "sessions",
  "password_links",
  "article_presence",
  "uploads",
  "social_images",
  "hashtag_timelines",
  "cache_expiries",
  "backups",
];

/** What makes senders known to each other for some days is forgotten at once. */
const leftOutColumns = [
  "comments.address_hash",
  "comments.address_key_id",
  "comment_bans.address_hash",
  "comment_bans.address_key_id",
];

/** `order`: the key by which its rows stand, as SQL. */
export type Table = Pick<TableRecord, "name" | "columns"> & { order: string };

/** The tables of the magazine, with the columns that are not reckoned from others, in the order of their keys. */
export async function listTables(sql: TransactionSql): Promise<Table[]> {
  const tables = await sql<{ name: string; columns: string[]; order: string }[]>`
    select c.relname as name,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by k.place)
        from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as order
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`;
  const unordered = tables.find(({ order }) => order === null);
  if (unordered) throw new Error(`The table ${unordered.name} has no key`);
  return tables
    .filter(({ name }) => !leftOut.includes(name))
    .map(({ name, columns, order }) => ({
      name,
      columns: columns.filter((column) => !leftOutColumns.includes(`${name}.${column}`)),
      order,
    }));
}

const range = /^FOR VALUES FROM \('([^']+)'\) TO \('([^']+)'\)$/;

/** The parts of tables that are kept by time. Throws for a table that is parted otherwise. */
export async function listPartitions(sql: TransactionSql): Promise<Manifest["partitions"]> {
  const parts = await sql<{ name: string; parent: string; bound: string }[]>`
    select c.relname as name, i.inhparent::regclass::text as parent, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relispartition and c.relkind = 'r' order by c.relname`;
  return parts.map(({ name, parent, bound }) => {
    const [, from, to] = range.exec(bound) ?? [];
    if (!from || !to) throw new Error(`The part ${name} of ${parent} is not of a time`);
    return { name, parent, from, to };
  });
}

/** How values are written, whatever the database is set to. */
export async function settleFormats(sql: TransactionSql): Promise<void> {
  await sql`set local timezone = 'UTC'`;
  await sql`set local datestyle = 'ISO, YMD'`;
  await sql`set local intervalstyle = 'postgres'`;
  await sql`set local extra_float_digits = 1`;
  await sql`set local bytea_output = 'hex'`;
  await sql`set local client_encoding = 'UTF8'`;
  await sql`set local statement_timeout = 0`;
  await sql`set local idle_in_transaction_session_timeout = 0`;
}

/** The rows of a table as COPY writes them; answers how many, and their SHA-256. `keep` gets each piece. */
export async function copyOut(
  sql: TransactionSql,
  { name, columns, order }: Table,
  keep: (piece: Buffer) => Promise<void> = async () => undefined,
): Promise<Pick<TableRecord, "rows" | "sha256">> {
  const hash = createHash("sha256");
  let rows = 0;
  const list = columns.map((column) => `"${column}"`).join(", ");
  const stream = await sql.unsafe(`copy (select ${list} from "${name}" order by ${order}) to stdout`).readable();
  for await (const piece of stream) {
    hash.update(piece);
    rows += countLines(piece);
    await keep(piece);
  }
  return { rows, sha256: hash.digest("hex") };
}

/** A row is a line: what breaks a line inside a value is written otherwise. */
function countLines(piece: Buffer): number {
  let lines = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1;
  return lines;
}

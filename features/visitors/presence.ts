import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { visitors } from "@/db/schema/visitors";
import type { ReadPage } from "@/lib/read-page";
import { reportSometimes } from "@/lib/report";

type Alive = {
  visitorHash: Buffer;
  address: string;
  addressHash: Buffer;
  page: ReadPage | null;
  seenAt: number;
  writtenAt: number;
};

const lifeSeconds = 75;
const perAddress = 5;
const atMost = 50_000;
const every = 2_000;
const rowsPerWrite = 1_000;

/**
 * Who is on the site now, as this server knows it, shared with the others through the database. However many requests come in:
 * one write and one count in two seconds, at most five visitors of one address, and a bounded memory.
 */
export class Presence {
  readonly #alive = new Map<string, Alive>();
  readonly #ofAddress = new Map<string, number>();
  /** Who came since the last count, and so is not in it yet. */
  readonly #arrived = new Set<string>();
  #counted: { at: number; visitors: Promise<number> } | undefined;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** A sign of life, on this page. */
  beat(visitorHash: Buffer, addressHash: Buffer, page: ReadPage | null = null): void {
    const id = visitorHash.toString("base64");
    const known = this.#alive.get(id);
    if (known) Object.assign(known, { seenAt: Date.now(), page });
    else if (!this.#welcome(id, visitorHash, addressHash, page)) return;
    this.#later();
  }

  /** How many there are, at most two seconds old, always with those who came to this server. Fails when the database does. */
  async count(): Promise<number> {
    if (!this.#counted || Date.now() - this.#counted.at >= every) {
      this.#counted = { at: Date.now(), visitors: this.#countAll() };
    }
    return (await this.#counted.visitors) + this.#arrived.size;
  }

  /** Writes nothing more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #welcome(id: string, visitorHash: Buffer, addressHash: Buffer, page: ReadPage | null): boolean {
    const address = addressHash.toString("base64");
    const others = this.#ofAddress.get(address) ?? 0;
    if (others >= perAddress || this.#alive.size >= atMost) return false;
    this.#alive.set(id, { visitorHash, address, addressHash, page, seenAt: Date.now(), writtenAt: 0 });
    this.#ofAddress.set(address, others + 1);
    this.#arrived.add(id);
    return true;
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flush().catch((error) => reportSometimes("visitors", error));
    }, every).unref();
  }

  async #countAll(): Promise<number> {
    await this.#writing?.catch(() => undefined);
    this.#arrived.clear();
    await this.#flush();
    const [row] = await db.execute<{ visitors: number }>(sql`
      select coalesce(sum(least(here, ${perAddress})), 0)::integer as visitors
      from (select count(*) as here from visitors where seen_at > ${oldest()} group by address_hash) as addresses`);
    return row?.visitors ?? 0;
  }

  #flush(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  /** Rows go in one order, so that two servers never wait for each other in a circle; and by the database's clock alone. */
  async #write(): Promise<void> {
    this.#forget();
    const fresh = [...this.#alive]
      .filter(([, { seenAt, writtenAt }]) => seenAt > writtenAt)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (let start = 0; start < fresh.length; start += rowsPerWrite) {
      const written = fresh.slice(start, start + rowsPerWrite).map(([, visitor]) => ({ visitor, at: visitor.seenAt }));
      await db
        .insert(visitors)
        .values(
          written.map(({ visitor, at }) => ({ ...columnsOf(visitor), seenAt: secondsAgo((Date.now() - at) / 1000) })),
        )
        .onConflictDoUpdate({
          target: visitors.visitorHash,
          set: {
            seenAt: sql`greatest(${visitors.seenAt}, excluded.seen_at)`,
            kind: sql`case when excluded.seen_at >= ${visitors.seenAt} then excluded.kind else ${visitors.kind} end`,
            pageId: sql`case when excluded.seen_at >= ${visitors.seenAt} then excluded.page_id else ${visitors.pageId} end`,
          },
        });
      for (const { visitor, at } of written) visitor.writtenAt = at;
    }
    await db.execute(sql`
      delete from visitors where visitor_hash in (
        select visitor_hash from visitors where seen_at <= ${oldest()} for update skip locked)`);
  }

  #forget(): void {
    const limit = Date.now() - lifeSeconds * 1000;
    for (const [id, visitor] of this.#alive) {
      if (visitor.seenAt > limit) continue;
      this.#alive.delete(id);
      this.#arrived.delete(id);
      const others = (this.#ofAddress.get(visitor.address) ?? 1) - 1;
      if (others > 0) this.#ofAddress.set(visitor.address, others);
      else this.#ofAddress.delete(visitor.address);
    }
  }
}

function columnsOf({ visitorHash, addressHash, page }: Alive) {
  return { visitorHash, addressHash, kind: page?.kind ?? "", pageId: page?.id ?? 0 };
}

function oldest(): SQL<Date> {
  return secondsAgo(lifeSeconds);
}

function secondsAgo(seconds: number): SQL<Date> {
  return sql<Date>`now() - make_interval(secs => ${seconds})`;
}

import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { reportSometimes } from "@/lib/report";
import { within } from "@/lib/within";
import { clientOptions, type Db, db, sql } from "./client";
import { schema } from "./schema";

/** Where a question goes that only reads. */
export type Reads = { sql: postgres.Sql; db: Db };

const primary: Reads = { sql, db };

/** A replica that did not answer is not asked again for so long. */
const restMilliseconds = 10_000;
const patience = 1_000;

const held = globalThis as typeof globalThis & { antenneReplica?: Replica };

/**
 * For what is heavy and only reads: the read replica (DATABASE_READ_URL) while it is in step, else the database itself. In step means that it
 * has each change that readers' pages have been told of: nothing is found that was withdrawn, and nothing missed that is on the front page.
 */
export async function heavyReads(): Promise<Reads> {
  if (!env.DATABASE_READ_URL) return primary;
  held.antenneReplica ??= new Replica(primary, connect(env.DATABASE_READ_URL));
  return held.antenneReplica.choose();
}

function connect(url: string): Reads {
  const replica = postgres(url, clientOptions);
  return { sql: replica, db: drizzle(replica, { schema }) };
}

export class Replica {
  private restsUntil = 0;

  constructor(
    private readonly primary: Reads,
    private readonly replica: Reads,
  ) {}

  async choose(): Promise<Reads> {
    if (Date.now() < this.restsUntil) return this.primary;
    const [wanted, reached] = await Promise.all([
      lastExpiry(this.primary),
      within(patience, lastExpiry(this.replica)).catch((error) => this.rest(error)),
    ]);
    return reached !== null && reached >= wanted ? this.replica : this.primary;
  }

  private rest(error: unknown): null {
    this.restsUntil = Date.now() + restMilliseconds;
    reportSometimes("replica", error);
    return null;
  }
}

async function lastExpiry(reads: Reads): Promise<bigint> {
  const [row] = await reads.sql<{ last: string }[]>`select coalesce(max(id), 0)::text as last from cache_expiries`;
  return BigInt(row?.last ?? "0");
}

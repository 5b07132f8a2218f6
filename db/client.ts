import { inspect } from "node:util";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { describeError } from "@/lib/log";
import { patientSocket } from "./patient-socket";
import { schema } from "./schema";

/** Bounded in number and in time. */
export const clientOptions = {
  max: env.DATABASE_POOL,
  connect_timeout: 5,
  idle_timeout: 60,
  // The driver's own pause grows to twenty seconds, in which whoever asks waits too: so says a page that the database is away, and knows it is back.
  backoff: () => 0.3,
  connection: { application_name: "antenne", statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
  socket: patientSocket,
  onnotice: () => undefined,
};

/** One client per process, also when a development server loads this module again. */
const held = globalThis as typeof globalThis & { antenneSql?: postgres.Sql };

held.antenneSql ??= connect();

export const sql = held.antenneSql;

export const db = drizzle(sql, { schema });

// Next itself logs what a page or an action throws: nothing that the query carried may stand there either. The digest is the
// number that the person sees.
Object.defineProperty(DrizzleQueryError.prototype, inspect.custom, {
  configurable: true,
  value(this: DrizzleQueryError) {
    return "digest" in this ? `[${this.digest}] ${describeError(this)}` : describeError(this);
  },
});

export type Db = typeof db;

/** A running transaction; what only reads may also take the client itself. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Reader = Db | Tx;

function connect() {
  return postgres(env.DATABASE_URL ?? "postgres://localhost:5432/antenne", {
    ...clientOptions,
    // A pooler in transaction mode hands each transaction another connection: nothing prepared stays, and limits are set with the role.
    ...(env.DATABASE_DIRECT_URL ? { prepare: false, connection: { application_name: "antenne" } } : {}),
  });
}

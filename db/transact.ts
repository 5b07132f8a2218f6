import { isDiskFull } from "@/lib/disk-full";
import { report } from "@/lib/report";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { db, type Tx } from "./client";

class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super("undone");
  }
}

const tries = 4;

/**
 * Runs one change in one transaction. A refusal undoes all of it; what is thrown undoes it too and is thrown on, but for a disk that is full: that is a
 * refusal (`disk-full`), for who typed must hear what is the matter. Two changes that wait for
 * each other (one takes an article and then its issue, another the issue first) are told so by PostgreSQL: one of them starts over.
 */
export async function transact<Data>(change: (tx: Tx) => Promise<Result<Data>>): Promise<Result<Data>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(change);
    } catch (error) {
      if (isDiskFull(error)) {
        report("disk full", error);
        return refuse("disk-full");
      }
      if (attempt === tries || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "40P01";
}

async function attemptOnce<Data>(change: (tx: Tx) => Promise<Result<Data>>): Promise<Result<Data>> {
  try {
    return await db.transaction(async (tx) => {
      const result = await change(tx);
      if (!result.ok) throw new Undo(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}

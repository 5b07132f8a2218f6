import type { Refusal, Result } from "@/lib/result";
import { db, type Tx } from "./client";

class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super("undone");
  }
}

/** Runs one change in one transaction. A refusal undoes all of it; what is thrown undoes it too and is thrown on. */
export async function transact<Data>(change: (tx: Tx) => Promise<Result<Data>>): Promise<Result<Data>> {
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

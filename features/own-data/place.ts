import type { Reader, Tx } from "@/db/client";

/** Whose data it is: an e-mail address, and what was commented with it. */
export type Person = { email: string; commenterId: number | null; commentIds: number[] };

/**
 * A place where something about a commenter is kept. Whoever makes another table that holds a name, an address or words of a commenter adds it
 * to the list in `places.ts`; `erase.test.ts` looks through the whole database for what was forgotten.
 */
export type Place = {
  /** Its name in what is downloaded. */
  name: string;
  /** All that is kept here about this person, as it is kept; nothing about anybody else. */
  collect(reader: Reader, person: Person): Promise<unknown[]>;
  /** Takes it away; answers the cache tags of the pages that change for readers. */
  erase(tx: Tx, person: Person): Promise<string[]>;
};

import { db, type Reader } from "@/db/client";
import { readLink } from "./link";
import { findPerson } from "./person";
import { places } from "./places";

/** Everything that is stored about an address, by place. */
export async function collect(reader: Reader, email: string): Promise<Record<string, unknown[]>> {
  const person = await findPerson(reader, email);
  const found: Record<string, unknown[]> = {};
  for (const place of places) found[place.name] = await place.collect(reader, person);
  return found;
}

/** The same for whoever has the link, with the address it is about; null when the link opens nothing. Never cached. */
export async function openOwnData(token: string): Promise<{ email: string; found: Record<string, unknown[]> } | null> {
  const email = await readLink(db, token);
  return email === null ? null : { email, found: await collect(db, email) };
}

import { AsyncLocalStorage } from "node:async_hooks";

/*
 * The number of the request that is being answered, for whatever is logged meanwhile. On globalThis, because Next's bundles and the
 * server around them each have their own copy of this module.
 */

const held = globalThis as typeof globalThis & { antenneRequest?: AsyncLocalStorage<string> };

held.antenneRequest ??= new AsyncLocalStorage();
const current = held.antenneRequest;

/** Does work under a request's number. */
export function inRequest<Value>(id: string, work: () => Value): Value {
  return current.run(id, work);
}

/** Null outside a request. */
export function requestId(): string | null {
  return current.getStore() ?? null;
}

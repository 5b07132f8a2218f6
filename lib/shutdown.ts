/*
 * Work to do before the process ends: what is still in memory is written. The registry is on globalThis because Next's
 * bundles and the server around them each have their own copy of this module.
 */

type Hook = () => Promise<unknown> | unknown;

const held = globalThis as typeof globalThis & { antenneShutdown?: Map<string, Hook> };

held.antenneShutdown ??= new Map();
const hooks = held.antenneShutdown;

/** Has `hook` run once before the database is closed. A hook of the same name is replaced. */
export function onShutdown(name: string, hook: Hook): void {
  hooks.set(name, hook);
}

/** Runs all hooks at once. One that fails does not keep the others from being done; answers what failed. */
export async function runShutdownHooks(): Promise<{ name: string; error: unknown }[]> {
  const failed: { name: string; error: unknown }[] = [];
  const work = [...hooks].map(async ([name, hook]) => {
    try {
      await hook();
    } catch (error) {
      failed.push({ name, error });
    }
  });
  hooks.clear();
  await Promise.all(work);
  return failed;
}

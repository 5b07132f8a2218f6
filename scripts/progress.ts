import { serverText } from "@/lib/text.nl/server";

/** Says what is being done, how long it has taken every ten seconds, and how long it took. */
export async function step<Value>(name: string, work: (say: (line: string) => void) => Promise<Value>): Promise<Value> {
  const started = performance.now();
  const elapsed = () => serverText.seconds((performance.now() - started) / 1000);
  console.log(`→ ${name} ...`);
  const ticking = setInterval(() => console.log(`  ${name}: ${elapsed()}`), 10_000);
  try {
    const value = await work((line) => console.log(`  ${line}`));
    console.log(`✓ ${name} (${elapsed()})`);
    return value;
  } finally {
    clearInterval(ticking);
  }
}

import { newDataDir, startOwnServer } from "@/e2e/fixtures/server";
import type { TestServer } from "@/scripts/test/test-server";

/** A server that is not about its database: started by the product's own entry, and stopped when the work is done. */
export async function withServer(
  settings: Record<string, string>,
  work: (server: TestServer) => Promise<void>,
  dataDir = newDataDir(),
) {
  const server = await startOwnServer(dataDir, settings);
  Object.assign(process.env, server.env);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

/** How often each answer came: `404: 12, 503: 3`. */
export class Answers {
  private readonly times = new Map<string, number>();

  count(answer: string | number): void {
    this.times.set(String(answer), (this.times.get(String(answer)) ?? 0) + 1);
  }

  only(...allowed: (number | string)[]): boolean {
    return [...this.times.keys()].every((answer) => allowed.map(String).includes(answer));
  }

  toString(): string {
    return [...this.times].map(([answer, times]) => `${answer}: ${times}`).join(", ");
  }
}

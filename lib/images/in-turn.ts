import { availableParallelism } from "node:os";

/** One fewer than the four threads in which Node also reads files: those never wait for pictures. */
const places = Math.min(3, availableParallelism());

const waiting: (() => void)[] = [];
let busy = 0;

/** Runs heavy work with no more at once than the machine has cores (three at most); the rest waits in line. */
export async function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy++;
  try {
    return await work();
  } finally {
    // Whoever waits takes over the place.
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}

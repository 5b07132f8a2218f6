/*
 * What came and went between two lists, in as few steps as there are (Myers, "An O(ND) difference algorithm", 1986).
 */

/** A stretch of the two lists: in both, or in one of them. A stretch that both have is as the later list has it. */
export type Run<Item> = { kind: "same" | "added" | "removed"; items: Item[] };

/** More steps than this are no longer a change but another text, and looking for the fewest would take too long. */
const mostSteps = 1000;

/** The runs that make `after` of `before`; items are one when their keys are. What differs too much is removed and added whole. */
export function diffRuns<Item>(before: Item[], after: Item[], keyOf: (item: Item) => string): Run<Item>[] {
  const a = before.map(keyOf);
  const b = after.map(keyOf);
  const head = commonLength(a, b, 0);
  const tail = commonLength([...a].reverse(), [...b].reverse(), head);
  const steps = findSteps(a.slice(head, a.length - tail), b.slice(head, b.length - tail));

  const runs: Run<Item>[] = [];
  const add = (kind: Run<Item>["kind"], items: Item[]) => {
    const last = runs.at(-1);
    if (items.length === 0) return;
    if (last?.kind === kind) last.items.push(...items);
    else runs.push({ kind, items: [...items] });
  };
  add("same", after.slice(0, head));
  let [x, y] = [head, head];
  for (const kind of steps) {
    if (kind === "removed") add(kind, before.slice(x, x + 1));
    else add(kind, after.slice(y, y + 1));
    if (kind !== "added") x += 1;
    if (kind !== "removed") y += 1;
  }
  add("same", after.slice(after.length - tail));
  return runs;
}

/** How many items the lists begin with alike, outside the last `taken` of each. */
function commonLength(a: string[], b: string[], taken: number): number {
  const most = Math.min(a.length, b.length) - taken;
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

type Step = Run<unknown>["kind"];

function findSteps(a: string[], b: string[]): Step[] {
  const most = Math.min(a.length + b.length, mostSteps);
  const at = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    trace.push(reach.slice());
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(reach, at + k, k, steps) ? (reach[at + k + 1] ?? 0) : (reach[at + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[at + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, at, a.length, b.length);
    }
  }
  return [...a.map((): Step => "removed"), ...b.map((): Step => "added")];
}

/** Whether the furthest way to diagonal `k` comes from above it: by adding, and not by removing. */
function isDown(reach: Int32Array, place: number, k: number, steps: number): boolean {
  return k === -steps || (k !== steps && (reach[place - 1] ?? 0) < (reach[place + 1] ?? 0));
}

function walkBack(trace: Int32Array[], at: number, length: number, other: number): Step[] {
  const steps: Step[] = [];
  let [x, y] = [length, other];
  for (let count = trace.length - 1; count > 0; count--) {
    const reach = trace[count] ?? new Int32Array();
    const k = x - y;
    const down = isDown(reach, at + k, k, count);
    const fromX = reach[at + (down ? k + 1 : k - 1)] ?? 0;
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      steps.push("same");
      x -= 1;
      y -= 1;
    }
    steps.push(down ? "added" : "removed");
    if (down) y -= 1;
    else x -= 1;
  }
  while (x > 0) {
    steps.push("same");
    x -= 1;
  }
  return steps.reverse();
}

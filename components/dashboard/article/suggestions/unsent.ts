import type { Edit } from "@/components/dashboard/editor/suggestions/side";
import type { Change } from "@/lib/rich-text/suggestion";

/** What was done to suggestions and is not on the server yet: of each the last word. */
export class Unsent {
  readonly changes = new Map<string, Change>();
  readonly gone = new Set<string>();
  readonly decisions = new Map<string, boolean | null>();

  get empty(): boolean {
    return this.changes.size + this.gone.size + this.decisions.size === 0;
  }

  get ids(): ReadonlySet<string> {
    return new Set([...this.changes.keys(), ...this.gone, ...this.decisions.keys()]);
  }

  add({ changes, gone, decisions }: Edit): void {
    for (const [id, change] of changes) {
      this.gone.delete(id);
      this.changes.set(id, change);
    }
    for (const id of gone) {
      this.changes.delete(id);
      this.gone.add(id);
    }
    for (const [id, accepted] of decisions) this.decisions.set(id, accepted);
  }

  edit(): Edit {
    return { changes: [...this.changes], gone: [...this.gone], decisions: [...this.decisions] };
  }

  /** What was sent is on the server, unless it changed again meanwhile. */
  sent({ changes, gone, decisions }: Edit): void {
    for (const [id, change] of changes) if (this.changes.get(id) === change) this.changes.delete(id);
    for (const id of gone) this.gone.delete(id);
    for (const [id, accepted] of decisions) if (this.decisions.get(id) === accepted) this.decisions.delete(id);
  }
}

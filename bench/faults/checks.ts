/** What a fault was seen to leave as it should be, and what not. */
export class Checks {
  readonly seen: string[] = [];
  readonly wrong: string[] = [];

  /** `otherwise` says what was found instead. */
  holds(ok: boolean, what: string, otherwise = what): void {
    if (ok) this.seen.push(what);
    else this.fails(otherwise);
  }

  fails(what: string): void {
    this.wrong.push(what);
  }
}

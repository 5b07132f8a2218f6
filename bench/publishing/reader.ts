/** Reads a page over and over, a few milliseconds after each other, and remembers how long each read took. */
export class Reader {
  readonly times: number[] = [];
  private stopped = false;
  private readonly reading: Promise<void>;

  constructor(private readonly url: string) {
    this.reading = this.read();
  }

  private async read(): Promise<void> {
    while (!this.stopped) {
      const start = performance.now();
      const response = await fetch(this.url);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${this.url}: ${response.status}`);
      this.times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.reading;
  }
}

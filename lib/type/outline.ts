/** Where a glyph's point lands on the drawing. */
export type Place = (x: number, y: number) => string;

type Point = { x: number; y: number; on: boolean };
type Matrix = { a: number; b: number; c: number; d: number; x: number; y: number };

const upright: Matrix = { a: 1, b: 0, c: 0, d: 1, x: 0, y: 0 };
const deepest = 8;

/** The outlines of a TrueType font (OpenType `glyf` and `loca`), as SVG paths. */
export class Outlines {
  constructor(
    private readonly glyf: Buffer,
    private readonly loca: Buffer,
    private readonly long: boolean,
  ) {}

  /** One glyph as path commands; empty for a space. */
  path(glyph: number, place: Place): string {
    return this.contours(glyph, upright, 0)
      .map((contour) => trace(contour, place))
      .join("");
  }

  private contours(glyph: number, matrix: Matrix, depth: number): Point[][] {
    const start = this.offset(glyph);
    if (start === this.offset(glyph + 1) || depth > deepest) return [];
    const data = this.glyf.subarray(start);
    const count = data.readInt16BE(0);
    return count >= 0
      ? readContours(data, count).map((one) => one.map(moved(matrix)))
      : this.parts(data, matrix, depth);
  }

  private offset(glyph: number): number {
    return this.long ? this.loca.readUInt32BE(glyph * 4) : this.loca.readUInt16BE(glyph * 2) * 2;
  }

  /** A glyph made of others, as an e and its accent. */
  private parts(data: Buffer, outer: Matrix, depth: number): Point[][] {
    const contours: Point[][] = [];
    let at = 10;
    for (let flags = 0x20; flags & 0x20; ) {
      flags = data.readUInt16BE(at);
      const glyph = data.readUInt16BE(at + 2);
      at += 4;
      const words = (flags & 1) !== 0;
      const x = words ? data.readInt16BE(at) : data.readInt8(at);
      const y = words ? data.readInt16BE(at + 2) : data.readInt8(at + 1);
      at += words ? 4 : 2;
      const scale = () => {
        at += 2;
        return data.readInt16BE(at - 2) / 16384;
      };
      const own = { ...upright, x, y };
      if (flags & 0x08) own.a = own.d = scale();
      else if (flags & 0x40) Object.assign(own, { a: scale(), d: scale() });
      else if (flags & 0x80) Object.assign(own, { a: scale(), b: scale(), c: scale(), d: scale() });
      contours.push(...this.contours(glyph, combine(outer, own), depth + 1));
    }
    return contours;
  }
}

function combine(outer: Matrix, own: Matrix): Matrix {
  return {
    a: outer.a * own.a + outer.c * own.b,
    b: outer.b * own.a + outer.d * own.b,
    c: outer.a * own.c + outer.c * own.d,
    d: outer.b * own.c + outer.d * own.d,
    x: outer.a * own.x + outer.c * own.y + outer.x,
    y: outer.b * own.x + outer.d * own.y + outer.y,
  };
}

function moved({ a, b, c, d, x, y }: Matrix): (point: Point) => Point {
  return (point) => ({ x: a * point.x + c * point.y + x, y: b * point.x + d * point.y + y, on: point.on });
}

function readContours(data: Buffer, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => data.readUInt16BE(10 + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + data.readUInt16BE(at);

  const flags: number[] = [];
  while (flags.length < total) {
    const flag = data.readUInt8(at++);
    const times = flag & 8 ? 1 + data.readUInt8(at++) : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const coordinates = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? data.readUInt8(at++) : -data.readUInt8(at++);
      else if (!(flag & same)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & 1) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/** Between two points off the curve lies one on it that the font leaves out. */
function trace(contour: Point[], place: Place): string {
  const [first] = contour;
  const last = contour.at(-1);
  if (!first || !last) return "";
  const start = first.on ? first : last.on ? last : between(first, last);
  let path = `M${place(start.x, start.y)}`;
  let control: Point | null = null;
  for (const point of [...(first.on ? contour.slice(1) : contour), start]) {
    const target: Point = point.on || !control ? point : between(control, point);
    if (control) path += `Q${place(control.x, control.y)} ${place(target.x, target.y)}`;
    else if (point.on) path += `L${place(point.x, point.y)}`;
    control = point.on ? null : point;
  }
  return `${path}Z`;
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, on: true };
}

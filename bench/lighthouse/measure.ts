import lighthouse from "lighthouse";
import { z } from "zod";

export const categories = ["performance", "accessibility", "best-practices", "seo"];
export const timings = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];
export const kinds = ["Document", "Stylesheet", "Script", "Font", "Image"];

/** What Lighthouse said of one visit, in the order of the lists above: scores of 0 to 100, times in milliseconds, bytes on the wire. */
export type Visit = {
  scores: number[];
  timings: number[];
  bytes: number[];
  /** What costs points: each audit below its best. */
  failing: { title: string; value: string }[];
  /** The versions of Lighthouse and of the browser. */
  versions: string[];
};

const auditSchema = z.object({
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
  numericValue: z.number().optional(),
});

const requestsSchema = z.object({
  items: z.array(z.object({ resourceType: z.string().optional(), transferSize: z.number().optional() })),
});

/** Visits an address once as Lighthouse's phone, in the browser that listens at this port. Throws when the visit failed. */
export async function visit(url: string, port: number): Promise<Visit> {
  const result = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: categories });
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const audits = z.record(z.string(), auditSchema).parse(lhr.audits);
  const { items } = requestsSchema.parse(lhr.audits["network-requests"]?.details);
  const refs = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs);
  const weighing = new Set(refs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return {
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    timings: timings.map((id) => audits[id]?.numericValue ?? Number.NaN),
    bytes: kinds.map((kind) =>
      items.filter((item) => item.resourceType === kind).reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    ),
    failing: Object.entries(audits)
      .filter(([id, { score }]) => weighing.has(id) && score !== null && score < 1)
      .map(([, { title, displayValue = "" }]) => ({ title, value: displayValue })),
    versions: [`Lighthouse ${lhr.lighthouseVersion}`, /Chrom\w*\/\d+/.exec(lhr.environment.hostUserAgent)?.[0] ?? ""],
  };
}

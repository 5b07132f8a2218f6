import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { slugPattern } from "@/lib/slug";

/*
 * The demo's files as data. Their format is told in db/demo/README.md; a file that does not keep to it is named in the error.
 */

const folder = join(process.cwd(), "db/demo");

const slug = z.string().regex(slugPattern);

const articleFile = z.strictObject({
  title: z.string().min(1),
  lede: z.string().trim().min(1),
  section: slug,
  tags: z.array(slug).default([]),
  series: slug.optional(),
  authors: z.array(slug).default([]),
  guests: z.array(z.string()).default([]),
  credits: z.string().default(""),
  weeksAgo: z.number().int().optional(),
  week: z.literal("last").optional(),
  position: z.number().int().min(1),
  status: z.enum(["planned", "draft", "review", "ready", "published"]).default("published"),
  hero: z.object({ image: slug, alt: z.string().min(1), caption: z.string().default("") }).optional(),
  event: z
    .object({
      inDays: z.number().int(),
      days: z.number().int().min(1).default(1),
      time: z.string().regex(/^\d\d:\d\d$/),
      place: z.string(),
    })
    .optional(),
  corrections: z.array(z.object({ daysAfter: z.number().int().min(0), text: z.string() })).default([]),
  seo: z.object({ title: z.string().default(""), description: z.string().default("") }).optional(),
});

const pageFile = z.strictObject({ title: z.string(), description: z.string() });

const commentsFile = z.array(
  z.strictObject({
    article: slug,
    id: z.string().optional(),
    replyTo: z.string().optional(),
    name: z.string().min(1),
    daysAfter: z.number().int().min(0),
    status: z.enum(["pending", "approved", "spam", "deleted"]),
    text: z.string().trim().min(1),
  }),
);

const magazineFile = z.object({
  sections: z.array(z.object({ slug, name: z.string(), description: z.string(), order: z.number().int() })),
  authors: z.array(
    z.object({ slug, name: z.string(), short: z.string(), bio: z.string(), portrait: z.string().optional() }),
  ),
  series: z.array(z.object({ slug, title: z.string(), description: z.string() })),
  tags: z.array(z.object({ slug, name: z.string() })),
  issues: z.array(z.object({ weeksAgo: z.number().int(), title: z.string(), note: z.string() })),
});

export type DemoArticle = z.infer<typeof articleFile> & { slug: string; body: string };
export type DemoPage = z.infer<typeof pageFile> & { slug: string; body: string };
export type DemoComment = z.infer<typeof commentsFile>[number];
export type DemoMagazine = z.infer<typeof magazineFile>;

export async function readDemoArticles(): Promise<DemoArticle[]> {
  return readAll("articles", articleFile);
}

export async function readDemoPages(): Promise<DemoPage[]> {
  return readAll("pages", pageFile);
}

export async function readDemoComments(): Promise<DemoComment[]> {
  return commentsFile.parse(parse(await readFile(join(folder, "comments.yaml"), "utf8")));
}

export async function readDemoMagazine(): Promise<DemoMagazine> {
  return magazineFile.parse(parse(await readFile(join(folder, "magazine.yaml"), "utf8")));
}

export function readDemoMedia(name: string): Promise<Buffer> {
  return readFile(join(folder, "media", name));
}

/** Front matter between `---` lines, then the body; the file's name is the slug. Empty lines stand in for the front matter, so that an error names the line of the file. */
async function readAll<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
): Promise<(z.output<Shape> & { slug: string; body: string })[]> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith(".md")).sort();
  return Promise.all(
    files.map(async (file) => {
      const [, head = "", body = ""] =
        /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(await readFile(join(folder, name, file), "utf8")) ?? [];
      const parsed = shape.safeParse(parse(head));
      if (!parsed.success) throw new Error(`${name}/${file}: ${z.prettifyError(parsed.error)}`);
      const above = "\n".repeat(head.split("\n").length + 2);
      return Object.assign({}, parsed.data, { slug: file.replace(/\.md$/, ""), body: above + body });
    }),
  );
}

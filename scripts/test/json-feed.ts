import { z } from "zod";

/* JSON Feed 1.1 as jsonfeed.org/version/1.1 describes it, strictly: a member that it does not know is a mistake of ours. */

const text = z.string().min(1);
const whole = z.url({ protocol: /^https?$/ });
const authors = z.array(z.strictObject({ name: text.optional(), url: whole.optional(), avatar: whole.optional() }));

const item = z.strictObject({
  id: text,
  url: whole.optional(),
  external_url: whole.optional(),
  title: z.string().optional(),
  content_html: z.string(),
  summary: z.string().optional(),
  image: whole.optional(),
  banner_image: whole.optional(),
  date_published: z.iso.datetime({ offset: true }).optional(),
  date_modified: z.iso.datetime({ offset: true }).optional(),
  authors: authors.optional(),
  tags: z.array(z.string()).optional(),
  language: text.optional(),
});

const feed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: text,
  home_page_url: whole.optional(),
  feed_url: whole.optional(),
  description: z.string().optional(),
  icon: whole.optional(),
  favicon: whole.optional(),
  authors: authors.optional(),
  language: text.optional(),
  hubs: z.array(z.strictObject({ type: text, url: whole })).optional(),
  items: z.array(item),
});

/** Reads a feed from its text. Throws with what the specification asks when it is not one. */
export function readJsonFeed(json: string): z.infer<typeof feed> {
  return feed.parse(JSON.parse(json));
}

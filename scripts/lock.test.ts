import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** The oldest versions without a known hole. Stands in for `npm audit`, which gets no answer on a closed network. */
const least: Record<string, string> = {
  next: "16.3.3",
  react: "19.2.8",
  "react-dom": "19.2.8",
  "next-auth": "4.24.15",
  "drizzle-orm": "0.45.2",
  sharp: "0.35.4",
  "sanitize-html": "2.17.7",
  dompurify: "3.4.13",
  nodemailer: "9.0.1",
  linkifyjs: "4.3.2",
  "prosemirror-view": "1.42.3",
};

test("geen pakket is ouder dan de oudste versie zonder bekend lek", () => {
  const tooOld = Object.entries(packages).flatMap(([path, { version = "" }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const wanted = least[name];
    return wanted && compare(version, wanted) < 0 ? [`${path} ${version} < ${wanted}`] : [];
  });
  expect(tooOld).toEqual([]);
});

test("het slot kent de pakketten van elk systeem, zodat npm ci overal lukt", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => `${path} -> ${name}`),
  );
  expect(missing).toEqual([]);
});

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split("-")[0]?.split(".").map(Number) ?? []);
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

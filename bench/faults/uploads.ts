import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { request } from "@playwright/test";
import sharp from "sharp";
import { newDataDir } from "@/e2e/fixtures/server";
import { faultsText as t } from "@/lib/text.nl/faults";
import { withServer } from "./bare";
import type { Checks } from "./checks";
import { mountSmallDisk } from "./small-disk";

/** The disk for uploads is full when somebody uploads a picture. The database stands on another. */
export async function uploadsFill(checks: Checks): Promise<void> {
  const dataDir = newDataDir();
  const folder = join(dataDir, "media");
  mkdirSync(folder, { recursive: true });
  const disk = mountSmallDisk(folder, 20);
  if (!disk) return checks.holds(true, t.skipped(t.notRoot));
  const upload = async (url: string, cookie: string) => {
    const context = await request.newContext({ baseURL: url });
    const noise = { width: 900, height: 700, channels: 3, noise: { type: "gaussian", mean: 120, sigma: 60 } } as const;
    const buffer = await sharp({ create: { ...noise, background: "#000" } })
      .png()
      .toBuffer();
    const file = { name: "ruis.png", mimeType: "image/png", buffer };
    const answer = await context.post("/api/upload", {
      headers: { cookie, origin: url },
      multipart: { file, alt: "Ruis" },
    });
    const found = { status: answer.status(), body: await answer.text() };
    await context.dispose();
    return found;
  };
  await withServer(
    {},
    async (server) => {
      const { sql } = await import("@/db/client");
      const { makeEditor } = await import("@/e2e/fixtures/factory");
      const { cookieOf } = await import("@/e2e/fixtures/login");
      const cookie = await cookieOf(await makeEditor("editor"));
      disk.fill();
      const full = await upload(server.url, cookie);
      const message = /"message":"([^"]+)"/.exec(full.body)?.[1];
      const said = message !== undefined && full.status >= 400;
      checks.holds(
        said,
        t.upload.refused(full.status, message ?? ""),
        t.upload.wrong(full.status, full.body.slice(0, 200)),
      );
      const rows = (await sql`select 1 from media`).length;
      const left = readdirSync(folder, { recursive: true, withFileTypes: true });
      const files = left.filter((one) => one.isFile() && one.name !== ".vol").length;
      checks.holds(rows === 0 && files === 0, t.upload.nothing, t.upload.left(rows, files));
      disk.empty();
      const again = await upload(server.url, cookie);
      checks.holds(
        again.status === 200 || again.status === 201,
        t.upload.again,
        t.upload.wrong(again.status, again.body),
      );
      await sql.end({ timeout: 1 });
    },
    dataDir,
  );
}

import { randomBytes } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { sql } from "@/db/client";
import { env } from "@/lib/env";
import { statusText } from "@/lib/text.nl/articles";
import { dialogText } from "@/lib/text.nl/dashboard";
import { libraryText, libraryUploadText, uploadText } from "@/lib/text.nl/media";
import { makeArticle, unique } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

/** A picture that nobody has yet, of more than one part. */
async function noise(name: string) {
  const raw = randomBytes(800 * 600 * 3);
  const buffer = await sharp(raw, { raw: { width: 800, height: 600, channels: 3 } })
    .png()
    .toBuffer();
  return { name, mimeType: "image/png", buffer };
}

/** As a person's clipboard or mouse gives a file to the page. */
async function give(page: Page, how: "paste" | "drop", { name, mimeType, buffer }: Awaited<ReturnType<typeof noise>>) {
  await page.evaluate(
    ({ how, name, type, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
      const options = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        how === "paste"
          ? new ClipboardEvent(how, { ...options, clipboardData: data })
          : new DragEvent(how, { ...options, dataTransfer: data }),
      );
    },
    { how, name, type: mimeType, base64: buffer.toString("base64") },
  );
}

const avif = (image: Locator) => image.locator("xpath=..").locator("source[type='image/avif']");

/** The ladder of this picture waits until it is let go. */
async function holdLadder(id: number): Promise<() => Promise<void>> {
  await sql.unsafe(`
    create or replace function hold_ladder() returns trigger language plpgsql as $$ begin
      new.start_after = now() + interval '1 hour'; return new;
    end $$;
    create trigger hold_ladder before insert on jobs.job for each row
      when (new.name = 'media.ladder' and new.data ->> 'id' = '${id}') execute function hold_ladder()`);
  return async () => {
    await sql.unsafe("drop trigger hold_ladder on jobs.job; drop function hold_ladder()");
    await sql`update jobs.job set start_after = now() where name = 'media.ladder' and data ->> 'id' = ${String(id)}`;
  };
}

test("een beeld: erbij, beschreven, gebruikt, overal vervangen, en pas weg als het nergens staat", async ({
  page,
  context,
  request,
}) => {
  const editor = await logIn(context, "editor");
  const name = unique("brug");
  const picture = await noise(`${name}.png`);
  const disguised = {
    name: `${name}-tekening.png`,
    mimeType: "image/png",
    buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
  };
  const uploads = page.getByRole("region", { name: libraryUploadText.title });
  const line = (file: string) => uploads.getByRole("listitem").filter({ hasText: file });

  await test.step("de verbinding valt weg en het gaat verder; wat geen beeld is, hoort waarom", async () => {
    let lost = 0;
    await page.route("**/api/upload/delen/**deel=1", (route) => {
      lost += 1;
      return lost === 1 ? route.abort() : route.continue();
    });
    await page.goto("/redactie/beeld");
    await uploads.getByLabel(libraryUploadText.choose).setInputFiles([picture, disguised]);
    await expect(line(disguised.name)).toContainText(uploadText.unsupported);
    await expect(line(picture.name)).toContainText(libraryUploadText.done);
    expect(lost).toBe(2);
  });

  await test.step("hetzelfde bestand staat er al", async () => {
    await uploads.getByLabel(libraryUploadText.choose).setInputFiles([{ ...picture, name: `${name}-nog-eens.png` }]);
    await expect(line(`${name}-nog-eens.png`)).toContainText(libraryUploadText.known);
  });

  await test.step("ook geplakt, gesleept, of van de camera van een telefoon", async () => {
    await give(page, "paste", await noise(`${name}-geplakt.png`));
    await expect(line(`${name}-geplakt.png`)).toContainText(libraryUploadText.done);
    await give(page, "drop", await noise(`${name}-gesleept.png`));
    await expect(line(`${name}-gesleept.png`)).toContainText(libraryUploadText.done);
    const camera = page.getByLabel(libraryUploadText.camera);
    await expect(camera).toHaveAttribute("capture", "environment");
    await camera.setInputFiles(await noise(`${name}-foto.png`));
    await expect(line(`${name}-foto.png`)).toContainText(libraryUploadText.done);
  });

  await test.step("zonder alt-tekst is het te vinden, en wordt het niet bewaard", async () => {
    await page.goto(`/redactie/beeld?zonder-alt=1&zoek=${encodeURIComponent(name)}`);
    await page.getByRole("link", { name: `${name}.png` }).click();
    await page.getByRole("button", { name: libraryText.save }).click();
    await expect(page.getByText(libraryText.usedNowhere)).toBeVisible();
    await expect(page.getByLabel(libraryText.alt)).toHaveAttribute("aria-invalid", "true");
  });

  await test.step("het brandpunt gaat met de pijltjes, met de muis en met een getal", async () => {
    const point = page.getByRole("button", { name: /^Brandpunt/ });
    await point.press("ArrowLeft");
    await point.press("Shift+ArrowDown");
    await expect(page.getByLabel(libraryText.focalX)).toHaveValue("49");
    await expect(page.getByLabel(libraryText.focalY)).toHaveValue("60");
    const box = await point.locator("..").boundingBox();
    if (!box) throw new Error("No picture to point at");
    await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.25);
    await expect(page.getByLabel(libraryText.focalX)).toHaveValue("75");
    await page.getByLabel(libraryText.focalY).fill("10");
    await expect(page.locator("[data-crop=square]")).toHaveCSS("object-position", "75% 10%");
    await page.getByLabel(libraryText.alt).fill(`${name} in de mist`);
    await page.getByRole("button", { name: libraryText.save }).click();
    await expect(page.getByText(libraryText.saved)).toBeVisible();
  });

  const id = Number(/\d+$/.exec(page.url())?.[0]);
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const article = await makeArticle(editor, {
    status: "published",
    publishedAt: new Date(),
    issueId: issue?.id ?? null,
    heroId: id,
  });
  const hero = page.getByRole("img", { name: `${name} in de mist` });
  await page.goto(`/artikel/${article.slug}`);
  await expect(hero).toHaveCSS("object-position", "75% 10%");
  let shown = "";

  await test.step("gebruikt: het staat erbij, en weggooien kan niet", async () => {
    await page.goto(`/redactie/beeld/${id}`);
    await expect(page.getByRole("link", { name: article.title })).toBeVisible();
    await expect(page.getByText(statusText.published)).toBeVisible();
    await expect(page.getByText(libraryText.cannotThrow)).toBeVisible();
  });

  await test.step("intussen is het in alle breedtes gemaakt", async () => {
    await expect(async () => {
      await page.goto(`/artikel/${article.slug}`);
      await expect(avif(hero)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    shown = (await hero.getAttribute("src")) ?? "";
  });

  await test.step("vervangen: de lezer ziet meteen het nieuwe, ook onder het oude adres, en de ladder volgt", async () => {
    const letGo = await holdLadder(id);
    await page.goto(`/redactie/beeld/${id}`);
    await page.getByLabel(libraryText.replaceChoose).setInputFiles([await noise("nieuw.png")]);
    await expect(page.getByText(libraryText.replaced)).toBeVisible();
    await expect(async () => {
      await page.goto(`/artikel/${article.slug}`);
      expect(await hero.getAttribute("src")).not.toBe(shown);
    }).toPass();
    const first = (await hero.getAttribute("src")) ?? "";
    await expect(avif(hero)).toHaveCount(0);
    await expect.poll(() => hero.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const roomBefore = await hero.boundingBox();

    await letGo();
    await expect(async () => {
      await page.goto(`/artikel/${article.slug}`);
      await expect(avif(hero)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await expect.poll(() => hero.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(await hero.boundingBox()).toEqual(roomBefore);
    const now = (await hero.getAttribute("src")) ?? "";
    expect((await request.get(first)).status()).toBe(200);
    await expect
      .poll(async () => (await request.get(shown, { maxRedirects: 0 })).headers().location, { timeout: 30_000 })
      .toBe(now);
  });

  await test.step("nergens meer: weg, en terug", async () => {
    await sql`delete from articles where id = ${article.id}`;
    await page.goto(`/redactie/beeld/${id}`);
    await page.getByRole("button", { name: libraryText.throwAway }).click();
    await expect(page.getByRole("button", { name: dialogText.cancel })).toBeVisible();
    await page.getByRole("alertdialog").getByRole("button", { name: libraryText.throwAway }).click();
    await expect(page.getByText(libraryText.trashed)).toBeVisible();
    await page.getByRole("button", { name: libraryText.restore }).click();
    await expect(page.getByRole("button", { name: libraryText.throwAway })).toBeVisible();
  });
  await sql`delete from media where id = ${id}`;
});

test("vijftig foto's tegelijk: de redactie en de lezers merken er niets van, en elke foto krijgt al zijn breedtes", async ({
  context,
  request,
}) => {
  await logIn(context, "editor");
  const name = unique("vijftig");
  const photos = await Promise.all(Array.from({ length: 50 }, (_, number) => noise(`${name}-${number}.png`)));
  const pending = async () =>
    (await sql`select count(*)::integer as count from media where pending and name like ${`${name}%`}`)[0]?.count;

  const sent = await Promise.all(
    photos.map((file) =>
      context.request.post("/api/upload", { multipart: { file, alt: "Ruis" }, headers: { origin: env.SITE_URL } }),
    ),
  );
  expect(new Set(sent.map((answer) => answer.status()))).toEqual(new Set([200]));
  const first: { data: { key: string } } = await sent[49]?.json();
  for (const path of ["/", "/archief", `/beeld/${first.data.key}-320.webp`]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  for (const path of ["/redactie/beeld", "/redactie/artikelen", "/redactie/planning"]) {
    expect((await context.request.get(path)).status(), path).toBe(200);
  }
  // All of that was answered while they were being made.
  expect(await pending()).toBeGreaterThan(0);
  await expect.poll(pending, { timeout: 120_000 }).toBe(0);
  expect((await request.get(`/beeld/${first.data.key}-320.webp`)).status()).toBe(200);
  const rows = await sql<
    { key: string; widths: number[] }[]
  >`select key, widths from media where name like ${`${name}%`}`;
  expect(rows).toHaveLength(50);
  for (const { key, widths } of rows.slice(0, 5)) {
    expect(widths).toEqual([320, 640, 800]);
    for (const width of widths) expect((await request.get(`/beeld/${key}-${width}.avif`)).status()).toBe(200);
  }
  await sql`delete from media where name like ${`${name}%`}`;
});

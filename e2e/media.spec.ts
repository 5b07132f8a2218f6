import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { sql } from "@/db/client";
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

  await test.step("zonder alt-tekst is het te vinden, en wordt het niet bewaard", async () => {
    await page.goto(`/redactie/beeld?zonder-alt=1&zoek=${encodeURIComponent(name)}`);
    await page.getByRole("link", { name }).click();
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
  const old = (await hero.getAttribute("src")) ?? "";

  await test.step("gebruikt: het staat erbij, en weggooien kan niet", async () => {
    await page.goto(`/redactie/beeld/${id}`);
    await expect(page.getByRole("link", { name: article.title })).toBeVisible();
    await expect(page.getByText(statusText.published)).toBeVisible();
    await expect(page.getByText(libraryText.cannotThrow)).toBeVisible();
  });

  await test.step("vervangen: de lezer ziet meteen het nieuwe, ook onder het oude adres", async () => {
    await page.getByLabel(libraryText.replaceChoose).setInputFiles([await noise("nieuw.png")]);
    await expect(page.getByText(libraryText.replaced)).toBeVisible();
    await expect(async () => {
      await page.goto(`/artikel/${article.slug}`);
      expect(await hero.getAttribute("src")).not.toBe(old);
    }).toPass();
    const now = (await hero.getAttribute("src")) ?? "";
    const answer = await request.get(old, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([302, now]);
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

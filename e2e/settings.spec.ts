import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { expiryChannel } from "@/db/expire";
import { inkText } from "@/lib/text.nl/arrange";
import { commentFormText } from "@/lib/text.nl/comments";
import { errorText } from "@/lib/text.nl/errors";
import { commentRulesText, lookText, mailSettingsText, settingsFieldText } from "@/lib/text.nl/settings";
import { axe } from "./fixtures/axe";
import { unique } from "./fixtures/factory";
import { forgetCommentLimits } from "./fixtures/limits";
import { logIn } from "./fixtures/login";
import { findArticle } from "./fixtures/magazine";

/** The settings as they were before this file, for the specs after it. */
test.afterAll(async () => {
  await sql`update settings set accent = '', logo_id = null, comment_review = 'everyone', comment_rules = '', version = version + 1`;
  await sql`update sections set ink = ''`;
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify(${expiryChannel}, '')`;
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** What the browser makes of a token. */
const token = (page: Page, name: string) =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);

test("wat een beheerder instelt zien lezers meteen: kleur, logo, kleur van een rubriek en regels voor reacties", async ({
  page,
  context,
  browser,
}) => {
  await forgetCommentLimits();
  await logIn(context, "admin");
  const reader = await (await browser.newContext()).newPage();
  const article = await findArticle("newest");

  await test.step("een kleur waarop niets te lezen is wordt geweigerd, een andere geldt overal", async () => {
    await page.goto("/redactie/instellingen");
    expect((await axe(page).analyze()).violations).toEqual([]);
    const colour = page.getByLabel(lookText.accent, { exact: true });
    await colour.fill("#0b4f6c");
    await expect(colour).toHaveAccessibleDescription(new RegExp(settingsFieldText.accentProblem.dark));
    await press(page, lookText.submit);
    await expect(page.getByText(errorText.invalid)).toBeVisible();
    await colour.fill("#12a150");
    await press(page, lookText.submit);
    await expect(page.getByText(lookText.saved)).toBeVisible();
    await reader.goto("/");
    expect((await token(reader, "--accent")).trim()).toBe("#12a150");
    expect((await axe(reader).analyze()).violations).toEqual([]);
  });

  await test.step("een beeld uit de bibliotheek staat in plaats van de getekende naam", async () => {
    await press(page, lookText.pickLogo);
    await page.getByRole("dialog").getByRole("tabpanel").getByRole("listitem").first().getByRole("button").click();
    await press(page, lookText.submit);
    await expect(async () => {
      await reader.goto("/");
      await expect(reader.getByRole("banner").locator("picture img").first()).toBeVisible();
    }).toPass();
  });

  await test.step("een rubriek krijgt een kleur", async () => {
    const [section] = await sql<
      { id: number; slug: string }[]
    >`select id, slug from sections order by position limit 1`;
    await page.goto(`/redactie/indeling/rubrieken/${section?.id}`);
    await page.getByLabel(inkText.ink, { exact: true }).fill("#12a150");
    await page.getByRole("button", { name: "Opslaan", exact: true }).click();
    await expect(page.getByText("Opgeslagen", { exact: false }).first()).toBeVisible();
    await reader.goto("/");
    const ink = reader.locator(`[data-section="${section?.slug}"]`).first();
    expect(await ink.evaluate((node) => getComputedStyle(node).getPropertyValue("--section-ink"))).toBe("#12a150");
  });

  await test.step("reacties staan er meteen, onder de huisregels", async () => {
    await page.goto("/redactie/instellingen");
    await page.getByLabel(commentRulesText.review).selectOption("nobody");
    await page.getByLabel(commentRulesText.rules).fill("Speel de bal en niet de schrijver.");
    await press(page, commentRulesText.submit);
    await expect(page.getByText(commentRulesText.saved)).toBeVisible();
    const said = unique("Wat ik ervan vind, zonder te wachten");
    await reader.goto(`/artikel/${article.slug}`);
    await expect(reader.getByText("Speel de bal en niet de schrijver.")).toBeVisible();
    await expect(reader.getByText(commentFormText.waits.nobody)).toBeVisible();
    await reader.getByLabel(`${commentFormText.name}*`).fill("Anna Proef");
    await reader.getByLabel(`${commentFormText.email}*`).fill("anna.meteen@voorbeeld.nl");
    await reader.getByLabel(`${commentFormText.text}*`).fill(said);
    await press(reader, commentFormText.submit);
    await expect(reader.getByText(commentFormText.shown)).toBeVisible();
    await reader.goto(`/artikel/${article.slug}`);
    await expect(reader.getByText(said)).toBeVisible();
    await sql`delete from comments where text = ${said}`;
  });

  await test.step("een proefmail gaat echt de deur uit, of ligt in het postvak", async () => {
    await press(page, mailSettingsText.proof);
    await expect(page.getByText("ligt in het postvak van de redactie")).toBeVisible();
    await page.goto("/redactie/postvak");
    await expect(page.getByText(/^Proefmail van/).first()).toBeVisible();
  });
  await reader.context().close();
});

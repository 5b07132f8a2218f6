import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { commentFieldText, commentFormText } from "@/lib/text.nl/comments";
import { errorText } from "@/lib/text.nl/errors";
import { axe } from "./fixtures/axe";
import { forgetCommentLimits } from "./fixtures/limits";
import { logIn } from "./fixtures/login";

type Article = { id: number; path: string };

let article: Article;

/** One article for each worker's tests: the newest that takes comments. */
test.beforeEach(async () => {
  await forgetCommentLimits();
  const [found] = await sql<Article[]>`
    select a.id, '/artikel/' || s.slug as path
    from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and a.comment_mode = 'open' and a.comments_until is null
    order by a.published_at desc, a.id desc limit 1`;
  if (!found) throw new Error("No article under test takes comments");
  article = found;
});

/** A text that nobody wrote before. */
const newText = () => `Bij de Maas staat altijd wind, ook op dag ${Date.now()} en keer ${Math.random()}.`;

const field = (page: Page, which: "name" | "email" | "text") => page.getByLabel(`${commentFormText[which]}*`);

async function fill(page: Page, typed: { name?: string; email?: string; text?: string }) {
  await field(page, "name").fill(typed.name ?? "Anna Proef");
  await field(page, "email").fill(typed.email ?? "anna.proef@voorbeeld.nl");
  await field(page, "text").fill(typed.text ?? newText());
}

const send = (page: Page) => page.getByRole("button", { name: commentFormText.submit }).click();

async function find(text: string) {
  return sql<{ id: number; status: string; seen: boolean }[]>`
    select id, status, not verdicts @> '[{"why": "unseen"}]' as seen from comments where text = ${text}`;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "met JavaScript" : "zonder JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("een reactie wordt bewaard, bedankt, en wacht op goedkeuring", async ({ page }) => {
      const text = newText();
      await page.goto(article.path);
      await fill(page, { text });
      await send(page);
      await expect(page.getByText(commentFormText.sent)).toBeVisible();
      expect(await find(text)).toMatchObject([{ status: "pending", seen: true }]);
      await expect(field(page, "text")).toHaveValue("");
      await expect(field(page, "name")).toHaveValue("Anna Proef");
      await page.goto(article.path);
      await expect(page.getByText(text)).toHaveCount(0);
    });

    test("bij een fout staat er naast elk veld wat er is, en blijft wat je typte staan", async ({ page }) => {
      await page.goto(article.path);
      await fill(page, { name: " ", email: "geen adres", text: "Eerste regel\nTweede regel" });
      await send(page);
      await expect(page.getByText(errorText.invalid)).toBeVisible();
      await expect(field(page, "name")).toHaveAccessibleDescription(commentFieldText.nameMissing);
      await expect(field(page, "email")).toHaveAccessibleDescription(
        `${commentFormText.emailHint} ${commentFieldText.emailWrong}`,
      );
      await expect(field(page, "email")).toHaveValue("geen adres");
      await expect(field(page, "text")).toHaveValue("Eerste regel\nTweede regel");
      await expect(field(page, "text")).not.toHaveAttribute("aria-invalid");
    });

    test("wie het veld invult dat leeg moet blijven, wordt bedankt en staat bij de spam", async ({ page }) => {
      const text = newText();
      await page.goto(article.path);
      await fill(page, { text });
      await page.getByLabel("laat dit veld leeg").fill("https://spam.example");
      await send(page);
      await expect(page.getByText(commentFormText.sent)).toBeVisible();
      expect(await find(text)).toMatchObject([{ status: "spam" }]);
    });

    test("dezelfde reactie nog eens wordt geweigerd, en de tekst blijft staan", async ({ page }) => {
      const text = newText();
      await page.goto(article.path);
      for (const answer of [commentFormText.sent, errorText.duplicate]) {
        await fill(page, { text });
        await send(page);
        await expect(page.getByText(answer)).toBeVisible();
      }
      await expect(field(page, "text")).toHaveValue(text);
      expect(await find(text)).toHaveLength(1);
    });

    test("na vijf reacties is het even genoeg", async ({ page }) => {
      await page.goto(article.path);
      for (let time = 1; time <= 6; time += 1) {
        await fill(page, { text: newText() });
        await send(page);
        const answer = time <= 5 ? commentFormText.sent : errorText["rate-limited"];
        await expect(page.getByText(answer)).toBeVisible();
        await expect(field(page, "text")).toHaveValue(time <= 5 ? "" : /./);
      }
    });

    test("een artikel dat intussen gesloten is, neemt de reactie niet aan", async ({ page }) => {
      const text = newText();
      await page.goto(article.path);
      await fill(page, { text });
      await sql`update articles set comment_mode = 'closed' where id = ${article.id}`;
      try {
        await send(page);
        await expect(page.getByText(errorText.closed)).toBeVisible();
      } finally {
        await sql`update articles set comment_mode = 'open' where id = ${article.id}`;
      }
      await expect(field(page, "text")).toHaveValue(text);
      expect(await find(text)).toEqual([]);
    });
  });
}

test("met JavaScript laadt de pagina niet opnieuw en gaat de focus naar het bericht", async ({ page }) => {
  await page.goto(article.path);
  await page.evaluate(() => document.body.setAttribute("data-dezelfde", ""));
  await fill(page, { email: "geen adres" });
  await send(page);
  await expect(page.getByText(errorText.invalid)).toBeFocused();
  await fill(page, {});
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeFocused();
  await expect(page.locator("body")).toHaveAttribute("data-dezelfde");
});

test("als de server niet te bereiken is, blijft de tekst staan en lukt het daarna alsnog", async ({ page }) => {
  const text = newText();
  await page.goto(article.path);
  await fill(page, { text });
  await page.route(article.path, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await send(page);
  await expect(page.getByText(errorText.unavailable)).toBeFocused();
  await expect(field(page, "text")).toHaveValue(text);
  await page.unroute(article.path);
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  expect(await find(text)).toHaveLength(1);
});

test("het formulier met fouten is toegankelijk, licht en donker", async ({ page }) => {
  await page.goto(article.path);
  await fill(page, { name: "", email: "", text: "" });
  await send(page);
  await expect(page.getByText(errorText.invalid)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axe(page).include("#reacties").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
  }
});

test("wat een moderator goedkeurt staat meteen op de pagina, en wat spam blijkt is er meteen af", async ({
  page,
  browser,
}) => {
  const text = newText();
  await page.goto(article.path);
  await fill(page, { text });
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeVisible();

  const context = await browser.newContext();
  await logIn(context, "moderator");
  const desk = await context.newPage();
  await desk.goto("/redactie/reacties");
  await desk.getByRole("listitem").filter({ hasText: text }).getByRole("button", { name: "Goedkeuren" }).click();
  await expect(desk.getByText("staat online")).toBeVisible();

  await page.goto(article.path);
  const shown = page.getByRole("article").filter({ hasText: text }).last();
  await expect(shown).toBeVisible();
  await expect(page.locator("#reacties")).not.toContainText("anna.proef@voorbeeld.nl");
  const [comment] = await find(text);
  await expect(page.locator(`#reactie-${comment?.id}`)).toContainText("Anna Proef");

  await page.locator(`#reactie-${comment?.id}`).getByRole("link", { name: "Antwoord op Anna Proef" }).click();
  const reply = newText();
  const replyTo = page.getByRole("combobox", { name: commentFormText.replyTo });
  await expect(replyTo).toBeFocused();
  await expect(replyTo).toHaveValue(String(comment?.id));
  await fill(page, { name: "Bram Proef", text: reply });
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  expect(await sql`select parent_id from comments where text = ${reply}`).toEqual([{ parent_id: comment?.id }]);

  await desk.goto("/redactie/reacties?stand=approved");
  await desk.getByRole("listitem").filter({ hasText: text }).getByRole("button", { name: "Spam" }).click();
  await expect(desk.getByText("is spam")).toBeVisible();
  await page.goto(article.path);
  await expect(page.getByText(text)).toHaveCount(0);
  await context.close();
});

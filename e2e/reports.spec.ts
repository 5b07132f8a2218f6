import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { hashForDay } from "@/features/visitors/day-key";
import { commentListText } from "@/lib/text.nl/comments";
import {
  objectionPageText,
  reasonText,
  reportFieldText,
  reportFileText,
  reportPageText,
  reportsDeskText,
} from "@/lib/text.nl/reports";
import { transparencyText } from "@/lib/text.nl/transparency";
import { axe } from "./fixtures/axe";
import { type Made, makeArticle, makeEditor } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

const writer = "schrijver@lezers.example";
const reporter = "melder@lezers.example";

let article: Made;
let commentId: number;

/** An old article with one comment, of someone with an address. */
test.beforeEach(async () => {
  for (const address of ["127.0.0.1", "0:0:0:0::/64"]) {
    for (const scope of ["report", "report-day", "objection"]) {
      await sql`delete from rate_limits where key = ${await hashForDay("limit", scope, address)}`;
    }
  }
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const author = await makeEditor("author");
  article = await makeArticle(author, { status: "published", publishedAt: new Date(0), issueId: issue?.id });
  const [comment] = await sql<{ id: number }[]>`
    with commenter as (
      insert into commenters (email) values (${writer}) on conflict (email) do update set email = excluded.email returning id
    )
    insert into comments (article_id, commenter_id, name, text, status, text_hash)
    select ${article.id}, id, 'Schrijver', 'Wat een sukkels allemaal.', 'approved', '' from commenter returning id`;
  commentId = comment?.id ?? 0;
});

test.afterEach(() => sql`delete from articles where id = ${article.id}`);

const comment = (page: Page) => page.locator(`#reactie-${commentId}`);

/** The comment as a moderator sees it, with what became of it. */
const commentAtDesk = (page: Page) => page.getByRole("region", { name: reportFileText.comment, exact: true });

async function expectAccess(page: Page): Promise<void> {
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
}

/** The link in the last letter to someone. */
async function linkTo(address: string): Promise<string> {
  const [mail] = await sql<
    { text: string }[]
  >`select text from mails where to_address = ${address} order by id desc limit 1`;
  return /\/bezwaar\/[0-9a-f]{64}/.exec(mail?.text ?? "")?.[0] ?? "";
}

test("melden, besluiten, bezwaar maken en gelijk krijgen: voor de lezer zonder JavaScript, voor de moderator met toetsen", async ({
  browser,
}) => {
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const moderator = await (await browser.newContext()).newPage();
  const colleague = await (await browser.newContext()).newPage();
  await logIn(moderator.context(), "moderator");
  await logIn(colleague.context(), "moderator");

  await test.step("een lezer meldt", async () => {
    await reader.goto(`/artikel/${article.slug}`);
    await comment(reader)
      .getByRole("link", { name: commentListText.reportLabel("Schrijver") })
      .click();
    await expect(reader).toHaveURL(`/reactie/${commentId}/melden`);
    await reader.getByLabel(reportPageText.reason).selectOption({ label: reasonText.defamation });
    await reader.getByLabel(reportPageText.explanation).fill("Dit is aantoonbaar gelogen.");
    await reader.getByRole("button", { name: reportPageText.submit }).click();
    await expect(reader.getByText(reportFieldText.nameMissing)).toBeVisible();
    await expect(reader.getByText(reportFieldText.goodFaithMissing)).toBeVisible();
    await expect(reader.getByLabel(reportPageText.explanation)).toHaveValue("Dit is aantoonbaar gelogen.");
    await expect(reader.getByLabel(reportPageText.reason)).toHaveValue("defamation");
    await reader.getByLabel(reportPageText.name).fill("Noor Melder");
    await reader.getByLabel(reportPageText.email).fill(reporter);
    await reader.getByLabel(reportPageText.goodFaith).check();
    await reader.getByRole("button", { name: reportPageText.submit }).click();
    await expect(reader.getByText(reportPageText.sent)).toBeVisible();
  });

  await test.step("een moderator haalt weg, met redenen", async () => {
    await moderator.goto("/redactie/meldingen");
    const row = moderator.getByRole("listitem").filter({ hasText: article.title });
    await expect(row.getByText(reportsDeskText.illegal)).toBeVisible();
    await expectAccess(moderator);
    await row.focus();
    await moderator.keyboard.press("o");
    await expect(moderator.getByText("Dit is aantoonbaar gelogen.")).toBeVisible();
    await expectAccess(moderator);
    await moderator.keyboard.press("w");
    await expect(moderator.locator("[name=action][value=remove]")).toBeChecked();
    await moderator.getByRole("button", { name: reportFileText.submit }).click();
    await expect(moderator.getByText(reportFieldText.groundMissing)).toBeVisible();
    await moderator.getByLabel(reportFileText.grounds.rules).check();
    await moderator.getByLabel(reportFileText.reference).fill("Beledigingen, bedreigingen en pesterij");
    await moderator.getByLabel(reportFileText.facts).fill("Je noemt anderen sukkels.");
    await moderator.getByRole("button", { name: reportFileText.submit }).click();
    await expect(commentAtDesk(moderator).getByText(reportFileText.status.deleted)).toBeVisible();
    await reader.goto(`/artikel/${article.slug}`);
    await expect(comment(reader)).toHaveCount(0);
    expect((await reader.request.get(`/reactie/${commentId}/melden`)).status()).toBe(404);
  });

  await test.step("wie de reactie schreef maakt bezwaar", async () => {
    const address = await linkTo(writer);
    const response = await reader.goto(address);
    expect(response?.headers()).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    await expect(reader.getByText("Je noemt anderen sukkels.")).toBeVisible();
    await reader.getByLabel(objectionPageText.text).fill("Het was een grapje onder vrienden.");
    await reader.getByRole("button", { name: objectionPageText.submit }).click();
    await expect(reader.getByText("Het was een grapje onder vrienden.")).toBeVisible();
    expect(await linkTo(reporter)).not.toBe("");
  });

  await test.step("wie besliste kan er niet over, een collega wel", async () => {
    await moderator.goto(`/redactie/meldingen/${commentId}`);
    await expect(moderator.getByText(reportFileText.own)).toBeVisible();
    await colleague.goto("/redactie/meldingen?tab=bezwaar");
    await colleague.getByRole("listitem").filter({ hasText: article.title }).getByRole("link").click();
    await expect(colleague.getByText("Het was een grapje onder vrienden.")).toBeVisible();
    await colleague.getByLabel(reportFileText.outcomes.commenter.upheld).check();
    await colleague.getByLabel(reportFileText.answer).fill("Je hebt gelijk, het was een grapje.");
    await colleague.getByRole("button", { name: reportFileText.settle }).click();
    await expect(commentAtDesk(colleague).getByText(reportFileText.status.approved)).toBeVisible();
    await reader.goto(`/artikel/${article.slug}`);
    await expect(comment(reader)).toBeVisible();
  });
  for (const page of [reader, moderator, colleague]) await page.context().close();
});

test("de bladzijden om te melden en bezwaar te maken zijn toegankelijk, en bewaren wat is getypt als het misgaat", async ({
  page,
  request,
}) => {
  const response = await page.goto(`/reactie/${commentId}/melden`);
  expect(response?.headers()).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(reportPageText.title);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccess(page);
  }
  await page.getByLabel(reportPageText.explanation).fill("Zonder reden");
  await page.getByRole("button", { name: reportPageText.submit }).click();
  await expect(page.getByLabel(reportPageText.reason)).toHaveAccessibleDescription(reportFieldText.reasonMissing);
  await expect(page.getByLabel(reportPageText.explanation)).toHaveValue("Zonder reden");
  await page.getByLabel(reportPageText.reason).selectOption("insult");
  await page.getByRole("button", { name: reportPageText.submit }).click();
  await expect(page.getByText(reportPageText.sent)).toBeFocused();
  expect(await sql`select reason, explanation from reports where comment_id = ${commentId}`).toEqual([
    { reason: "insult", explanation: "Zonder reden" },
  ]);
  for (const absent of [
    "/reactie/2147483647/melden",
    "/reactie/0/melden",
    `/bezwaar/${"0".repeat(64)}`,
    "/bezwaar/x",
  ]) {
    expect((await request.get(absent)).status()).toBe(404);
  }
});

test("het spoor is er als bestand voor wie modereert, en de cijfers staan op een bladzijde voor iedereen", async ({
  page,
  request,
}) => {
  const year = new Date().getFullYear();
  const address = `/redactie/meldingen/spoor.csv?jaar=${year}`;
  expect((await request.get(address)).status()).toBe(403);
  await logIn(page.context(), "author");
  expect((await page.request.get(address)).status()).toBe(403);
  await logIn(page.context(), "moderator");
  const file = await page.request.get(address);
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("nummer,tijdstip,stap");

  await page.goto("/transparantie");
  await page
    .getByRole("main")
    .getByRole("link", { name: String(year) })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(transparencyText.yearTitle(year));
  await expectAccess(page);
  for (const absent of [year + 1, 1969]) expect((await request.get(`/transparantie/${absent}`)).status()).toBe(404);
});

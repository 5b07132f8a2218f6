import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { addWeeks } from "@/lib/iso-week";
import { auditText, logText, undoText } from "@/lib/text.nl/dashboard";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { jobsScreenText as j, jobText } from "@/lib/text.nl/jobs";
import { planText } from "@/lib/text.nl/plan";
import { weekKey } from "@/lib/week-key";
import { axe } from "./fixtures/axe";
import { makeArticle } from "./fixtures/factory";
import { untilLive } from "./fixtures/live";
import { logIn } from "./fixtures/login";

test("weggooien en verplaatsen zijn ongedaan te maken, met de muis en met Ctrl Z; het logboek weet ervan", async ({
  page,
  context,
}) => {
  const editor = await logIn(context, "admin");
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const article = await makeArticle(editor, {
    lede: "Een lead.",
    sectionId: section?.id,
    issueId: issue?.id,
    position: 997,
    status: "published",
    publishedAt: new Date("2001-01-01T12:00:00Z"),
  });
  const read = async () => (await page.request.get(`/artikel/${article.slug}`, { headers: { cookie: "" } })).status();
  await page.goto(`/redactie/artikelen/${article.id}`);
  await untilLive(page.getByRole("button", { name: t.trash, exact: true }));
  await page.getByRole("button", { name: t.trash, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: t.trash }).click();
  await expect(page.getByText(t.trashedDone)).toBeVisible();
  expect(await read()).toBe(404);
  await page.getByRole("status").getByRole("button", { name: undoText.undo }).click();
  await expect(page.getByText(t.trashUndone)).toBeVisible();
  await expect(page.getByRole("button", { name: t.withdraw, exact: true })).toBeVisible();
  expect(await read()).toBe(200);
  await sql`update articles set status = 'withdrawn' where id = ${article.id}`;
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify('antenne_expiries', '')`;

  const from = addWeeks(weekOf(new Date()), 90);
  const [week] = await sql<{ id: number }[]>`
    insert into issues (year, week) values (${from.year}, ${from.week})
    on conflict (year, week) do update set year = excluded.year returning id`;
  const piece = await makeArticle(editor, { issueId: week?.id, status: "ready" });
  const choice = page.getByLabel(planText.toWeek(piece.title));
  await page.goto(`/redactie/planning?van=${weekKey(from)}`);
  await choice.selectOption(weekKey(addWeeks(from, 1)));
  const undo = page.getByRole("status").getByRole("button", { name: undoText.undo });
  await expect(undo).toBeVisible();
  await undo.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(choice).toHaveValue(weekKey(from));
  await expect
    .poll(async () => (await sql`select issue_id from articles where id = ${piece.id}`)[0]?.issue_id)
    .toBe(week?.id);
  await page.reload();
  await expect(choice).toHaveValue(weekKey(from));

  await page.goto("/redactie/logboek");
  await page.getByLabel(logText.what).selectOption({ label: auditText["article.undo-trash"] ?? "" });
  await page.getByRole("searchbox").fill(article.title);
  await page.getByRole("button", { name: logText.filter }).click();
  await expect(page).toHaveURL(/wat=article\.undo-trash/);
  await expect(page.getByRole("row").filter({ hasText: article.title })).toHaveCount(1);
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.getByLabel(logText.until).fill("2001-01-01");
  await page.getByRole("button", { name: logText.filter }).click();
  await expect(page.getByText(logText.nothingFound)).toBeVisible();
});

test("een beheerder probeert een mislukte taak opnieuw, en gooit een andere weg", async ({ page, context }) => {
  await logIn(context, "admin");
  // Een brief die er niet meer is: de taak vindt dan niets te doen, en is gedaan.
  const fail = async () => {
    const [made] = await sql<{ id: string }[]>`
      insert into jobs.job (name, data, state, retry_limit, retry_count, completed_on, policy, output)
      select 'mail.send', '{"mailId":2147483647}', 'failed', 3, 3, now(), policy, '{"message":"Error EAUTH"}'
      from jobs.queue where name = 'mail.send' returning id`;
    return made?.id ?? "";
  };
  const [again, away] = [await fail(), await fail()];
  const row = (id: string) => page.getByRole("row").filter({ hasText: id });
  await page.goto("/redactie/taken");
  await expect(row(again)).toContainText("Error EAUTH");
  await expect(row(again)).toContainText(jobText["mail.send"] ?? "");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await row(again).getByRole("button", { name: j.retry }).click();
  await expect(page.getByText(j.retried)).toBeVisible();
  await expect(row(again)).toHaveCount(0);
  await expect
    .poll(async () => (await sql`select state from jobs.job where id = ${again}`)[0]?.state, { timeout: 30_000 })
    .toBe("completed");
  await row(away).getByRole("button", { name: j.discard }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: j.discard }).click();
  await expect(page.getByText(j.discarded)).toBeVisible();
  await expect(row(away)).toHaveCount(0);
  expect(await sql`select 1 from jobs.job where id = ${away}`).toHaveLength(0);
});

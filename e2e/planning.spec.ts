import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { toLocalInput } from "@/lib/local-time";
import { scheduleFieldText, statusText } from "@/lib/text.nl/articles";
import { dashboardText } from "@/lib/text.nl/dashboard";
import { articleFormText as form } from "@/lib/text.nl/desk-articles";
import { planFieldText, planText as t } from "@/lib/text.nl/plan";
import { weekKey } from "@/lib/week-key";
import { axe } from "./fixtures/axe";
import { type Account, makeArticle, makeEditor, unique } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

const now = weekOf(new Date());
/** Weeks that the demo magazine leaves empty, far enough ahead. */
const far = (weeks: number) => addWeeks(now, 30 + weeks);

let maker: Account;

test.beforeAll(async () => {
  maker = await makeEditor("editor");
});

async function issueId(week: IsoWeek): Promise<number> {
  await sql`insert into issues (year, week) values (${week.year}, ${week.week}) on conflict do nothing`;
  const [row] = await sql<{ id: number }[]>`select id from issues where year = ${week.year} and week = ${week.week}`;
  return row?.id ?? 0;
}

/** A piece that readers could have. */
async function makeReady(week: IsoWeek, position: number, lede = "Een lead.") {
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  const title = unique("Stuk");
  return makeArticle(maker, {
    title,
    lede,
    status: "ready",
    issueId: await issueId(week),
    sectionId: section?.id,
    position,
  });
}

const column = (page: Page, week: IsoWeek) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: t.week(week.week) }) });
const cards = (page: Page, week: IsoWeek) => column(page, week).getByRole("listitem").locator("a");

const openDesk = async (page: Page, from: IsoWeek) => {
  await page.goto(`/redactie/planning?van=${weekKey(from)}`);
  await expect(page.getByRole("heading", { level: 1, name: t.title })).toBeVisible();
};

test("met de knoppen gaat een stuk naar een andere week en plaats, en dat blijft zo", async ({ context, page }) => {
  await logIn(context, "editor");
  const [first, second] = [await makeReady(far(0), 10), await makeReady(far(0), 20)];
  await openDesk(page, far(0));
  await expect(cards(page, far(0))).toHaveText([first.title, second.title]);
  await page.getByRole("button", { name: t.up(second.title) }).click();
  await expect(cards(page, far(0))).toHaveText([second.title, first.title]);
  await page.getByRole("combobox", { name: t.toWeek(first.title) }).selectOption(weekKey(far(1)));
  await expect(cards(page, far(1))).toHaveText([first.title]);
  const { week, year } = far(1);
  await expect(page.getByText(t.moved(first.title, t.weekLong(week, year).toLowerCase()))).toBeVisible();
  await page.reload();
  await expect(cards(page, far(0))).toHaveText([second.title]);
  await expect(cards(page, far(1))).toHaveText([first.title]);
});

test("met de muis en met alleen het toetsenbord sleep je een stuk naar een andere week", async ({ context, page }) => {
  await logIn(context, "editor");
  const [byMouse, byKeys] = [await makeReady(far(5), 10), await makeReady(far(5), 20)];
  const there = await makeReady(far(6), 10);
  await page.setViewportSize({ width: 1700, height: 900 });
  await openDesk(page, far(5));
  const grip = page.getByRole("button", { name: t.grip(byMouse.title) });
  const target = page.getByRole("button", { name: t.grip(there.title) });
  const [from, to] = [await grip.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error("no boxes");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 5 });
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 12 });
  await expect(cards(page, far(6))).toHaveCount(2);
  await page.mouse.up();
  await expect(
    page.getByText(t.moved(byMouse.title, t.weekLong(far(6).week, far(6).year).toLowerCase())),
  ).toBeVisible();

  await page.getByRole("button", { name: t.grip(byKeys.title) }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(new RegExp(`‘${byKeys.title}’ (opgepakt|boven)`))).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(cards(page, far(6))).toHaveCount(3);
  await page.keyboard.press("Space");
  await expect(page.getByText(t.moved(byKeys.title, t.weekLong(far(6).week, far(6).year).toLowerCase()))).toBeVisible();
  await page.reload();
  await expect(cards(page, far(6))).toHaveCount(3);
  await expect(cards(page, far(5))).toHaveCount(0);
});

test("een stuk dat een ander net wijzigde wordt niet verplaatst, en de planning staat weer zoals zij is", async ({
  context,
  page,
}) => {
  await logIn(context, "editor");
  const piece = await makeReady(far(10), 10);
  await openDesk(page, far(10));
  await sql`update articles set version = version + 1 where id = ${piece.id}`;
  await page.getByRole("combobox", { name: t.toWeek(piece.title) }).selectOption(weekKey(far(11)));
  await expect(page.getByText(t.moveStale)).toBeVisible();
  await expect(cards(page, far(10))).toHaveText([piece.title]);
});

test("een gepland stuk heeft een schrijver en een deadline, en staat bij wie erop filtert vooraan", async ({
  context,
  page,
}) => {
  await logIn(context, "editor");
  const title = unique("Idee");
  await openDesk(page, addWeeks(now, -1));
  await page.getByRole("textbox", { name: t.slotTitle }).fill(title);
  await page.getByLabel(t.slotAssignee).selectOption({ label: maker.name });
  await page.getByLabel(t.slotDeadline).fill("2027-03-28T02:30");
  await expect(page.getByText(t.clockSkips("03:30"))).toBeVisible();
  await page.getByRole("button", { name: t.plan }).click();
  await expect(page.getByText(t.planDone)).toBeVisible();
  const card = page.getByRole("listitem").filter({ hasText: title });
  await expect(card).toContainText(t.by(maker.name));
  await expect(card).toContainText(t.deadline("28-3 03:30"));
  await page.getByLabel(t.person, { exact: true }).selectOption({ label: maker.name });
  await expect(page).toHaveURL(/wie=/);
  await expect(card).toHaveAttribute("data-faded", "false");
});

test("de opzet van een eerder nummer staat in een lege week klaar om in te vullen", async ({ context, page }) => {
  await logIn(context, "editor");
  await makeReady(far(14), 10);
  await makeReady(far(14), 20);
  await page.goto(`/redactie/planning/${weekKey(far(15))}`);
  await page.getByLabel(t.copyFrom).selectOption(weekKey(far(14)));
  await page.getByRole("button", { name: t.copy }).click();
  await expect(page.getByRole("heading", { level: 2, name: t.count(2) })).toBeVisible();
});

test("een nummer komt heel uit of helemaal niet, en lezers zien het meteen", async ({ context, page }) => {
  await logIn(context, "editor");
  const week = far(20);
  const path = `/${week.year}/week/${week.week}`;
  const piece = await makeReady(week, 10);
  const lacking = await makeReady(week, 20, "");
  await page.goto(`/redactie/planning/${weekKey(week)}`);
  await page.getByLabel(t.issueTitle).fill("Water en steen");
  await page.getByRole("button", { name: t.save }).click();
  await expect(page.getByText(t.saved)).toBeVisible();

  const releaseNow = async () => {
    await page.getByRole("button", { name: t.release }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: t.release }).click();
  };
  await releaseNow();
  await expect(page.getByRole("alert").filter({ hasText: lacking.title })).toBeVisible();
  expect((await page.request.get(path)).status()).toBe(404);
  expect((await page.request.get(`/artikel/${piece.slug}`)).status()).toBe(404);

  await page.getByRole("link", { name: t.preview }).click();
  await expect(page.getByText(t.previewBanner)).toBeVisible();
  await expect(page.getByRole("link", { name: piece.title })).toBeVisible();
  await page.goBack();

  await sql`update articles set lede = 'Nu wel.' where id = ${lacking.id}`;
  await releaseNow();
  await expect(page.getByText(t.releaseDone(2))).toBeVisible();
  const issue = await (await page.request.get(path)).text();
  for (const text of [piece.title, lacking.title, "Water en steen"]) expect(issue).toContain(text);
  expect(await (await page.request.get("/")).text()).toContain(piece.title);
  await sql`update articles set status = 'withdrawn' where id in (${piece.id}, ${lacking.id})`;
  await sql`update issues set released_at = null where id = ${await issueId(week)}`;
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify('antenne_expiries', '')`;
});

test("een nummer dat op een tijd is gezet komt dan vanzelf uit", async ({ context, page }) => {
  test.setTimeout(300_000);
  await logIn(context, "editor");
  const week = far(25);
  const piece = await makeReady(week, 10);
  const id = await issueId(week);
  await page.goto(`/redactie/planning/${weekKey(week)}`);
  await page.getByLabel(t.releaseAt).fill("2020-01-01T12:00");
  await page.getByRole("button", { name: t.save }).click();
  await expect(page.getByLabel(t.releaseAt)).toHaveAccessibleDescription(new RegExp(planFieldText.momentPassed));
  await page.getByLabel(t.releaseAt).fill(toLocalInput(new Date(Date.now() + 120_000).toISOString()));
  await page.getByRole("button", { name: t.save }).click();
  await expect(page.getByText(t.saved)).toBeVisible();
  // Nobody waits two minutes: the issue and its job are told that it is time.
  await sql`update issues set release_at = now() where id = ${id}`;
  await sql`update jobs.job set start_after = now() where name = 'issue.release' and data ->> 'id' = ${String(id)}`;
  await expect
    .poll(async () => (await page.request.get(`/artikel/${piece.slug}`)).status(), { timeout: 60_000 })
    .toBe(200);
  await page.reload();
  await expect(page.getByText(/^Uitgebracht/)).toBeVisible();
  await sql`update articles set status = 'withdrawn' where id = ${piece.id}`;
  await sql`update issues set released_at = null where id = ${id}`;
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify('antenne_expiries', '')`;
});

test("een artikel verschijnt en verdwijnt op zijn tijd", async ({ context, page }) => {
  test.setTimeout(300_000);
  await logIn(context, "editor");
  const piece = await makeReady(now, 900);
  const path = `/artikel/${piece.slug}`;
  await page.goto(`/redactie/artikelen/${piece.id}`);
  await page.getByLabel(form.publishAt).fill("2027-03-28T02:30");
  await expect(page.getByText(t.clockSkips("03:30"))).toBeVisible();
  await page.getByLabel(form.unpublishAt).fill("2027-03-27T12:00");
  await page.getByRole("button", { name: form.scheduleSubmit }).click();
  await expect(page.getByLabel(form.unpublishAt)).toHaveAccessibleDescription(
    new RegExp(scheduleFieldText.endsBeforeBegin),
  );
  await page.getByLabel(form.unpublishAt).fill("2027-04-27T12:00");
  await page.getByRole("button", { name: form.scheduleSubmit }).click();
  await expect(page.getByText(form.scheduled)).toBeVisible();
  await expect(page.getByText(statusText.scheduled).first()).toBeVisible();
  expect((await page.request.get(path)).status()).toBe(404);

  const comeTime = async (column: "publish_at" | "unpublish_at") => {
    await sql`update articles set ${sql(column)} = now() where id = ${piece.id}`;
    await sql`update jobs.job set start_after = now() where id in (
      select id from jobs.job where name = 'article.clock' and data ->> 'id' = ${String(piece.id)} and state = 'created'
      order by start_after limit 1)`;
  };
  await comeTime("publish_at");
  await expect.poll(async () => (await page.request.get(path)).status(), { timeout: 60_000 }).toBe(200);
  await comeTime("unpublish_at");
  await expect.poll(async () => (await page.request.get(path)).status(), { timeout: 60_000 }).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("de planning is toegankelijk en past op 360 px", async ({ context, page }) => {
      await logIn(context, "editor");
      for (const path of [`?van=${weekKey(addWeeks(now, -1))}`, `/${weekKey(now)}`]) {
        await page.goto(`/redactie/planning${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect([path, (await axe(page).analyze()).violations]).toEqual([path, []]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });
  });
}

test("wie niet plant ziet de planning niet, ook niet het voorbeeld", async ({ context, page }) => {
  for (const role of ["author", "moderator"] as const) {
    await context.clearCookies();
    await logIn(context, role);
    for (const path of ["", `/${weekKey(now)}`]) {
      await page.goto(`/redactie/planning${path}`);
      await expect(page.getByText(dashboardText.forbidden)).toBeVisible();
    }
    const preview = await page.request.get(`/redactie/planning/${weekKey(now)}/voorbeeld`);
    expect(await preview.text()).not.toContain(t.previewBanner);
  }
});

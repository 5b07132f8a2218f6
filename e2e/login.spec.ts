import { expect, type Page, test } from "@playwright/test";
import { sessionCookie } from "@/lib/auth/token";
import { dashboardText, overviewText } from "@/lib/text.nl/dashboard";
import { accountText, editorFieldText, loginText, peopleText, roleText } from "@/lib/text.nl/editors";
import { errorText } from "@/lib/text.nl/errors";
import { callAction } from "./fixtures/actions";
import { axe } from "./fixtures/axe";
import { makeEditor, unique } from "./fixtures/factory";
import { forgetLoginLimits, logIn } from "./fixtures/login";

const password = "zeven sloten op de Schie";
const login = "/redactie/inloggen";

test.beforeEach(forgetLoginLimits);

async function fillIn(page: Page, email: string, typed: string) {
  await page.getByLabel(loginText.email).fill(email);
  await page.getByLabel(loginText.password).fill(typed);
  await page.getByRole("button", { name: loginText.submit }).click();
}

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: /\S/ }).first();

test("wie inlogt komt op het overzicht, met een cookie die geen script kan lezen", async ({ page, context }) => {
  const editor = await makeEditor("editor", { password });
  await page.goto("/redactie");
  await expect(page).toHaveURL(/\/redactie\/inloggen$/);
  expect((await axe(page).analyze()).violations).toEqual([]);
  await fillIn(page, editor.email.toUpperCase(), password);
  await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();

  const cookie = (await context.cookies()).find(({ name }) => name === sessionCookie);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(await page.evaluate(() => document.cookie)).toBe("");

  await page.getByRole("button", { name: dashboardText.logOut }).click();
  await expect(page).toHaveURL(/\/redactie\/inloggen$/);
  expect((await context.cookies()).filter(({ name }) => name === sessionCookie)).toEqual([]);
  await page.goto("/redactie/artikelen");
  await expect(page).toHaveURL(/\/redactie\/inloggen/);
});

test("een verkeerd wachtwoord en een onbekend adres krijgen hetzelfde antwoord, en het adres blijft staan", async ({
  page,
}) => {
  const { email } = await makeEditor("editor", { password });
  await page.goto(login);
  for (const typed of [email, "niemand@antenne.example"]) {
    await fillIn(page, typed, "fout wachtwoord");
    await expect(refusal(page)).toHaveText(errorText["bad-login"]);
    await expect(page.getByLabel(loginText.email)).toHaveValue(typed);
  }
  await fillIn(page, "geen adres", "");
  await expect(page.getByText(editorFieldText.emailWrong)).toBeVisible();
  await expect(page.getByText(editorFieldText.passwordMissing)).toBeVisible();
});

test.describe("zonder JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("werkt inloggen ook, en zegt het waarom het niet lukt", async ({ page }) => {
    const editor = await makeEditor("editor", { password });
    await page.goto("/redactie/artikelen");
    await expect(page).toHaveURL(/\/redactie\/inloggen$/);
    await fillIn(page, editor.email, "fout wachtwoord");
    await expect(page.getByText(errorText["bad-login"])).toBeVisible();
    await expect(page.getByLabel(loginText.email)).toHaveValue(editor.email);
    await fillIn(page, editor.email, password);
    await expect(page).toHaveURL(/\/redactie$/);
    await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  });
});

for (const known of [true, false]) {
  test(`na acht pogingen wacht ook het goede wachtwoord (${known ? "bekend" : "onbekend"} adres)`, async ({
    page,
    request,
  }) => {
    const { email } = known ? await makeEditor("editor", { password }) : { email: `${Date.now()}@antenne.example` };
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const form = new FormData();
      form.append("email", email);
      form.append("password", `gok ${attempt}`);
      const answer = await callAction(request, "features/editors/actions.ts logIn", null, [
        { result: null, values: {} },
        form,
      ]);
      expect(answer.error).toBe("bad-login");
    }
    await page.goto(login);
    await fillIn(page, email, password);
    await expect(refusal(page)).toHaveText(loginText.tooMany);
  });
}

test("na het inloggen ga je verder waar je was, en nooit naar een andere site", async ({ page, browser }) => {
  const editor = await makeEditor("editor", { password });
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${login}?verder=/redactie/reacties`);
  await fillIn(plain, editor.email, password);
  await expect(plain).toHaveURL(/\/redactie\/reacties$/);
  await plain.close();

  await page.goto("/redactie/reacties");
  await expect(page).toHaveURL(/verder=/);
  await fillIn(page, editor.email, password);
  await expect(page).toHaveURL(/\/redactie\/reacties$/);

  for (const elsewhere of ["//evil.example", "https://evil.example/redactie", "/redactie/../../", "/redactie\\evil"]) {
    await page.goto(`${login}?verder=${encodeURIComponent(elsewhere)}`);
    await fillIn(page, editor.email, password);
    await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/redactie");
  }
});

test("overal uitloggen beëindigt ook de sessie op een ander apparaat", async ({ page, context, browser }) => {
  const editor = await logIn(context, "author");
  const elsewhere = await browser.newContext();
  await logIn(elsewhere, editor);
  const other = await elsewhere.newPage();
  await other.goto("/redactie");
  await expect(other.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();

  await page.goto("/redactie/account");
  await page.getByRole("button", { name: accountText.sessionsSubmit }).click();
  await expect(page).toHaveURL(/\/redactie\/inloggen$/);
  await other.getByRole("link", { name: dashboardText.articles, exact: true }).click();
  await expect(other).toHaveURL(/\/redactie\/inloggen/);
  await elsewhere.close();
});

test("een andere rol en een verwijdering beëindigen de sessie meteen", async ({ page, context, browser }) => {
  await logIn(context, "admin");
  for (const end of ["rol", "verwijdering"]) {
    const elsewhere = await browser.newContext();
    const editor = await logIn(elsewhere, "editor");
    const other = await elsewhere.newPage();
    await other.goto("/redactie");
    await expect(other.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();

    await page.goto("/redactie/redactie");
    const row = page.getByRole("row").filter({ hasText: editor.email });
    if (end === "rol") {
      await row.getByLabel(peopleText.roleOf(editor.name)).selectOption({ label: roleText.moderator });
      await row.getByRole("button", { name: peopleText.changeRole }).click();
      await expect(row.getByRole("button", { name: peopleText.changeRole })).toHaveCount(0);
    } else {
      await row.getByRole("button", { name: peopleText.remove }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: peopleText.remove }).click();
      await expect(row).toHaveCount(0);
    }
    await other.getByRole("link", { name: dashboardText.articles, exact: true }).click();
    await expect(other).toHaveURL(/\/redactie\/inloggen/);
    await elsewhere.close();
  }
});

test("wie erbij komt logt in met het wachtwoord dat één keer te zien is, en kiest een eigen", async ({
  page,
  context,
  browser,
}) => {
  await logIn(context, "admin");
  const name = unique("Nieuweling");
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@antenne.example`;
  await page.goto("/redactie/redactie");
  await page.getByRole("textbox", { name: peopleText.name, exact: true }).fill(name);
  await page.getByLabel(peopleText.email).fill(email);
  await page.getByLabel(peopleText.access).selectOption({ label: peopleText.accessPassword });
  await page.getByRole("button", { name: peopleText.addSubmit, exact: true }).click();
  const handed = page.getByRole("status").filter({ hasText: peopleText.handedOver(name) });
  const first = (await handed.getByRole("code").textContent()) ?? "";
  expect(first).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: email })).toBeVisible();
  await expect(page.getByText(first)).toHaveCount(0);

  const elsewhere = await browser.newContext();
  const newcomer = await elsewhere.newPage();
  await newcomer.goto(login);
  await fillIn(newcomer, email, first);
  await expect(newcomer.getByText(accountText.handed)).toBeVisible();
  await newcomer.getByRole("link", { name: accountText.passwordTitle }).click();
  await newcomer.getByLabel(accountText.current).fill(first);
  await newcomer.getByLabel(accountText.next, { exact: true }).fill(password);
  await newcomer.getByLabel(accountText.repeat).fill(password);
  await newcomer.getByRole("button", { name: accountText.submit }).click();
  await expect(newcomer.getByText(accountText.changed)).toBeVisible();
  await newcomer.goto("/redactie");
  await expect(newcomer.getByRole("heading", { name: overviewText.hello(name) })).toBeVisible();
  await expect(newcomer.getByText(accountText.handed)).toHaveCount(0);
  await elsewhere.close();
});

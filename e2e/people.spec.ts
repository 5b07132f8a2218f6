import { type Browser, expect, type Page, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { sql } from "@/db/client";
import { sessionCookie } from "@/lib/auth/token";
import { env } from "@/lib/env";
import { dashboardText, overviewText } from "@/lib/text.nl/dashboard";
import {
  accountText,
  editorFieldText,
  forgottenText,
  invitationText,
  linkOverText,
  loginText,
  newPasswordText,
  peopleText,
  roleText,
} from "@/lib/text.nl/editors";
import { mailText } from "@/lib/text.nl/mail";
import { secondFactorText } from "@/lib/text.nl/second-factor";
import { callAction } from "./fixtures/actions";
import { axe } from "./fixtures/axe";
import { type Account, makeEditor, unique } from "./fixtures/factory";
import { forgetLoginLimits, logIn } from "./fixtures/login";

const password = "zeven sloten op de Schie";
const other = "acht bruggen over de Rotte";

test.beforeEach(forgetLoginLimits);

/** The link in the newest mail to this address, once it has been sent. */
async function mailedLink(email: string): Promise<string> {
  let link = "";
  await expect(async () => {
    const [mail] = await sql<{ text: string; sent: boolean }[]>`
      select text, sent_at is not null as sent from mails where to_address = ${email} order by id desc limit 1`;
    link = (mail?.sent && /https?:\/\/\S+\/redactie\/link\/\S+/.exec(mail.text)?.[0]) || "";
    expect(link).not.toBe("");
  }).toPass({ timeout: 60_000 });
  return link;
}

async function logInByForm(page: Page, account: Account, typed: string) {
  await page.goto("/redactie/inloggen");
  await page.getByLabel(loginText.email).fill(account.email);
  await page.getByLabel(loginText.password).fill(typed);
  await page.getByRole("button", { name: loginText.submit }).click();
}

async function newPage(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

test("wie wordt uitgenodigd krijgt mail, kiest naam en wachtwoord, en is binnen; de link werkt één keer", async ({
  page,
  context,
  browser,
}) => {
  await logIn(context, "admin");
  const name = unique("Genodigde");
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@antenne.example`;
  await page.goto("/redactie/redactie");
  await page.getByRole("textbox", { name: peopleText.name, exact: true }).fill(name);
  await page.getByLabel(peopleText.email).fill(email);
  await page.getByRole("button", { name: peopleText.addSubmit, exact: true }).click();
  await expect(page.getByText(peopleText.invitationSent(name, email))).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: email });
  await expect(row.getByText(peopleText.invited)).toBeVisible();
  await mailedLink(email);
  await row.getByRole("button", { name: peopleText.inviteAgain }).click();
  await expect(row.getByText(peopleText.invitedAgain(email))).toBeVisible();

  const link = await mailedLink(email);
  await page.goto("/redactie/postvak");
  const mail = page.getByRole("listitem").filter({ hasText: email }).first();
  await mail.getByText(mailText.read).click();
  await expect(mail.getByText(link)).toBeVisible();

  const guest = await newPage(browser);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: invitationText.title })).toBeVisible();
  expect(new URL(guest.url()).pathname).toBe("/redactie/uitnodiging");
  expect((await axe(guest).analyze()).violations).toEqual([]);
  await guest.getByLabel(invitationText.name).fill(`${name} zelf`);
  await guest.getByLabel(accountText.next, { exact: true }).fill("te kort");
  await guest.getByLabel(accountText.repeat).fill(password);
  await guest.getByRole("button", { name: invitationText.submit }).click();
  await expect(guest.getByText(editorFieldText.passwordShort)).toBeVisible();
  await expect(guest.getByLabel(invitationText.name)).toHaveValue(`${name} zelf`);
  // A form that was sent before its script was there comes back without its passwords.
  await guest.getByLabel(accountText.next, { exact: true }).fill(password);
  await guest.getByLabel(accountText.repeat).fill(password);
  await guest.getByRole("button", { name: invitationText.submit }).click();
  await expect(guest.getByRole("heading", { name: overviewText.hello(`${name} zelf`) })).toBeVisible();
  await expect(guest.getByText(accountText.handed)).toHaveCount(0);

  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: linkOverText.title })).toBeVisible();
  expect((await axe(guest).analyze()).violations).toEqual([]);
  await guest.setViewportSize({ width: 360, height: 740 });
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await guest.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`wie een wachtwoord vergat kiest een ander, ${javaScriptEnabled ? "met" : "zonder"} JavaScript`, async ({
    browser,
  }) => {
    const editor = await makeEditor("editor", { password });
    const page = await newPage(browser, { javaScriptEnabled });
    await page.goto("/redactie/inloggen");
    await page.getByRole("link", { name: loginText.forgotten }).click();
    for (const email of ["niemand@antenne.example", editor.email]) {
      await page.getByLabel(forgottenText.email).fill(email);
      await page.getByRole("button", { name: forgottenText.submit }).click();
      await expect(page.getByText(forgottenText.done)).toBeVisible();
      await page.goto("/redactie/wachtwoord-vergeten");
    }
    await page.goto(await mailedLink(editor.email));
    await expect(page.getByRole("heading", { name: newPasswordText.title })).toBeVisible();
    await page.getByLabel(accountText.next, { exact: true }).fill(other);
    await page.getByLabel(accountText.repeat).fill("iets heel anders");
    await page.getByRole("button", { name: newPasswordText.submit }).click();
    await expect(page.getByText(editorFieldText.passwordRepeat)).toBeVisible();
    await page.getByLabel(accountText.next, { exact: true }).fill(other);
    await page.getByLabel(accountText.repeat).fill(other);
    await page.getByRole("button", { name: newPasswordText.submit }).click();
    await expect(page.getByText(newPasswordText.done)).toBeVisible();
    expect(await sql`select 1 from mails where to_address = 'niemand@antenne.example'`).toHaveLength(0);

    await page.getByRole("link", { name: newPasswordText.logIn }).click();
    await page.getByLabel(loginText.email).fill(editor.email);
    await page.getByLabel(loginText.password).fill(other);
    await page.getByRole("button", { name: loginText.submit }).click();
    await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
    await page.context().close();
  });
}

test("een verzonnen link krijgt een vriendelijke bladzijde", async ({ page }) => {
  for (const link of ["x", "A".repeat(43)]) {
    await page.goto(`/redactie/link/${link}`);
    await expect(page.getByRole("heading", { name: linkOverText.title }), link).toBeVisible();
  }
});

test("wie een vreemde Host meestuurt, krijgt die niet in de mail", async ({ request }) => {
  const { email } = await makeEditor("editor", { password });
  const form = new FormData();
  form.append("email", email);
  const args = [{ result: null, values: {} }, form];
  const lies = {
    origin: "http://evil.example",
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example",
  };
  await callAction(request, "features/editors/link-actions.ts askForPassword", null, args, lies);
  expect(new URL(await mailedLink(email)).origin).toBe(env.SITE_URL);
});

test("elk apparaat is een eigen sessie, die van elders te beëindigen is", async ({ page, browser }) => {
  const editor = await makeEditor("author", { password });
  const elsewhere = await newPage(browser);
  for (const one of [page, elsewhere]) {
    await logInByForm(one, editor, password);
    await expect(one.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  }
  await page.goto("/redactie/account");
  const lines = page.getByRole("listitem").filter({ hasText: accountText.lastSeen("") });
  await expect(lines).toHaveCount(2);
  await expect(page.getByText(accountText.thisDevice, { exact: true })).toHaveCount(1);
  await lines.getByRole("button").click();
  await expect(lines).toHaveCount(1);
  await elsewhere.getByRole("link", { name: dashboardText.articles, exact: true }).click();
  await expect(elsewhere).toHaveURL(/\/redactie\/inloggen/);
  await page.goto("/redactie");
  await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  await elsewhere.context().close();
});

test("na het uitloggen is ook een kopie van de cookie niets meer waard", async ({ page, context, request }) => {
  const editor = await makeEditor("editor", { password });
  await logInByForm(page, editor, password);
  await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  const copy = (await context.cookies()).find(({ name }) => name === sessionCookie)?.value;
  const read = async () => (await request.get("/redactie", { headers: { cookie: `${sessionCookie}=${copy}` } })).text();
  expect(await read()).toContain(editor.name);
  await page.getByRole("button", { name: dashboardText.logOut }).click();
  await expect(page).toHaveURL(/\/redactie\/inloggen$/);
  expect(await read()).not.toContain(editor.name);
});

test("wie van elders gokt, houdt de eigenaar niet buiten op een bekend apparaat", async ({
  page,
  request,
  browser,
}) => {
  const editor = await makeEditor("editor", { password });
  await logInByForm(page, editor, password);
  await page.getByRole("button", { name: dashboardText.logOut }).click();
  await expect(page).toHaveURL(/\/redactie\/inloggen$/);
  for (let attempt = 0; attempt < 9; attempt += 1) {
    const form = new FormData();
    form.append("email", editor.email);
    form.append("password", `gok ${attempt}`);
    await callAction(request, "features/editors/actions.ts logIn", null, [{ result: null, values: {} }, form]);
  }
  const stranger = await newPage(browser);
  await logInByForm(stranger, editor, password);
  await expect(stranger.getByText(loginText.tooMany)).toBeVisible();
  await stranger.context().close();
  await logInByForm(page, editor, password);
  await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
});

/** Sets the second factor up on its screen, as a person with an app does; answers the app and the recovery codes. */
async function setUpSecondFactor(page: Page): Promise<{ app: TOTP; codes: string[] }> {
  await page.getByRole("button", { name: secondFactorText.start }).click();
  await expect(page.getByRole("img", { name: secondFactorText.qr })).toBeVisible();
  const secret = (await page.getByRole("code").textContent()) ?? "";
  const app = new TOTP({ secret: secret.replaceAll(" ", "") });
  await page.getByLabel(secondFactorText.code).fill("000000");
  await page.getByRole("button", { name: secondFactorText.confirm }).click();
  await expect(page.getByText(secondFactorText.codeWrong)).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.getByLabel(secondFactorText.code).fill(app.generate());
  await page.getByLabel(secondFactorText.code).press("Enter");
  await expect(page.getByRole("heading", { name: secondFactorText.codesTitle })).toBeFocused();
  return { app, codes: await page.getByRole("code").allTextContents() };
}

/** As if the codes of this half minute had not been shown yet. */
async function forgetLastCode(editor: Account): Promise<void> {
  await sql`update second_factors set last_step = last_step - 2 where editor_id = ${editor.id}`;
}

test("wie de tweede stap instelt, logt in met een code uit de app of een herstelcode", async ({ page, browser }) => {
  const editor = await makeEditor("editor", { password });
  await logInByForm(page, editor, password);
  await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  await page.goto("/redactie/account");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("link", { name: secondFactorText.manage }).click();
  const { app, codes } = await setUpSecondFactor(page);
  expect(codes).toHaveLength(10);
  expect((await axe(page).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole("link", { name: secondFactorText.done }).click();
  await expect(page.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();

  const elsewhere = await newPage(browser, { javaScriptEnabled: false });
  await logInByForm(elsewhere, editor, password);
  await expect(elsewhere).toHaveURL(/\/redactie\/inloggen\/code$/);
  await elsewhere.getByLabel(secondFactorText.anyCode).fill("000000");
  await elsewhere.getByRole("button", { name: secondFactorText.loginSubmit }).click();
  await expect(elsewhere.getByText(secondFactorText.codeWrong)).toBeVisible();
  await forgetLastCode(editor);
  const code = app.generate();
  await elsewhere.getByLabel(secondFactorText.anyCode).fill(code);
  await elsewhere.getByRole("button", { name: secondFactorText.loginSubmit }).click();
  await expect(elsewhere.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  await elsewhere.context().close();

  const third = await newPage(browser);
  await logInByForm(third, editor, password);
  await third.getByLabel(secondFactorText.anyCode).fill(code);
  await third.getByRole("button", { name: secondFactorText.loginSubmit }).click();
  await expect(third.getByText(secondFactorText.codeWrong)).toBeVisible();
  expect((await axe(third).analyze()).violations).toEqual([]);
  await third.goto("/redactie/artikelen");
  await expect(third).toHaveURL(/\/redactie\/inloggen/);
  await third.goto("/redactie/inloggen/code");
  await third.getByLabel(secondFactorText.anyCode).fill(codes[0] ?? "");
  await third.getByRole("button", { name: secondFactorText.loginSubmit }).click();
  await expect(third.getByRole("heading", { name: overviewText.hello(editor.name) })).toBeVisible();
  await third.goto("/redactie/tweede-stap");
  await expect(third.getByText(secondFactorText.codesLeft(9))).toBeVisible();
  expect((await axe(third).analyze()).violations).toEqual([]);
  await third.context().close();
});

test("een beheerder stelt de tweede stap verplicht voor een rol, en zet haar uit voor wie de telefoon kwijt is", async ({
  page,
  context,
  browser,
}) => {
  await logIn(context, "admin");
  const moderator = await makeEditor("moderator", { password });
  const theirs = await newPage(browser);
  await logIn(theirs.context(), moderator);
  await theirs.goto("/redactie");
  await expect(theirs.getByRole("heading", { name: overviewText.hello(moderator.name) })).toBeVisible();
  try {
    await page.goto("/redactie/redactie");
    await page.getByRole("checkbox", { name: roleText.moderator }).check();
    await page.getByRole("button", { name: secondFactorText.requireSubmit, exact: true }).click();
    await expect(page.getByText(secondFactorText.requireDone)).toBeVisible();

    await theirs.goto("/redactie/reacties");
    await expect(theirs).toHaveURL(/\/redactie\/tweede-stap$/);
    await expect(theirs.getByText(secondFactorText.must)).toBeVisible();
    await setUpSecondFactor(theirs);
    await theirs.getByRole("link", { name: secondFactorText.done }).click();
    await expect(theirs.getByRole("heading", { name: overviewText.hello(moderator.name) })).toBeVisible();

    await page.reload();
    const row = page.getByRole("row").filter({ hasText: moderator.email });
    await row.getByRole("button", { name: secondFactorText.takeAway }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: secondFactorText.takeAway }).click();
    await expect(row.getByText(secondFactorText.personOn)).toHaveCount(0);
    await theirs.goto("/redactie");
    await expect(theirs).toHaveURL(/\/redactie\/inloggen/);
  } finally {
    await sql`update settings set second_factor_roles = '{}'`;
    await theirs.context().close();
  }
});

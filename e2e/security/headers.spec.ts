import { expect, type Page, test } from "@playwright/test";
import { env } from "@/lib/env";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { isClassed, kindOf } from "@/server/address-kinds";
import { type Address, listAddresses, listRoutes } from "../fixtures/addresses";
import { makeArticle, makeEditor } from "../fixtures/factory";
import { cookieOf, logIn } from "../fixtures/login";

test("van elk adres in de bouw zegt de tabel wie het mag bewaren", () => {
  expect(listRoutes().filter((route) => !isClassed(route))).toEqual([]);
});

test("wat de tabel zegt, zegt ook elk antwoord; en geen antwoord aan lezers zet een cookie", async ({ request }) => {
  const cookie = await cookieOf(await makeEditor("admin"));
  for (const { path } of await listAddresses()) {
    const kind = kindOf(path);
    const response = await request.get(path, { headers: { cookie }, maxRedirects: 0 });
    const headers = response.headers();
    const kept = headers["cache-control"] ?? "";
    expect.soft(response.status(), path).toBeLessThan(500);
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["content-security-policy"], path).toContain("frame-ancestors 'self'");
    if (kind === "desk" || kind === "interface" || kind === "private") {
      expect.soft(kept, path).toContain("no-store");
      expect.soft(headers["x-robots-tag"], path).toContain("noindex");
    } else {
      expect.soft(kept, path).toMatch(response.status() === 200 ? /public/ : /no-store|no-cache/);
      expect.soft(headers["set-cookie"], path).toBeUndefined();
    }
  }
});

test("het antwoord op een formulier is voor de afzender alleen", async ({ request }) => {
  const posted = await request.post("/over", { form: { name: "Reiger" }, headers: { origin: env.SITE_URL } });
  expect(posted.headers()["cache-control"]).toContain("no-store");
});

test("elk scherm van de redactie doet het met alleen zijn eigen scripts", async ({ page, context }) => {
  const editor = await logIn(context, "admin");
  const article = await makeArticle(editor);
  const refused = await watchPolicy(page);
  const screens = (await listAddresses()).filter(({ route }) => isScreen(route));
  for (const { route, path } of screens) {
    const response = await page.goto(route.includes("artikelen/[id]") ? path.replace(/\d+/, String(article.id)) : path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(/script-src ([^;]*)/.exec(policy)?.[1], path).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/);
    await expect.poll(() => page.evaluate("'next' in window"), `${path} starts`).toBe(true);
    await page.waitForLoadState("networkidle");
  }
  expect(screens.length).toBeGreaterThan(20);
  expect(refused).toEqual([]);

  // The editor for real: what is typed is kept, and the page beside it is read again in its frame.
  await page.goto(`/redactie/artikelen/${article.id}`);
  await page.getByRole("textbox", { name: articleFormText.body }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("## Een kop\n- een punt\n");
  await expect(page.locator(".ProseMirror h2")).toHaveText("Een kop");
  expect(refused).toEqual([]);
});

/** What is a page of the desk, and not an address that answers with a file or leads elsewhere. */
function isScreen(route: Address["route"]): boolean {
  return route.startsWith("/redactie") && !/deelbeeld|inkijk|[./]csv$|\/link\/|\[\.\.\./.test(route);
}

/** What the browser refused, on whichever page. */
async function watchPolicy(page: Page): Promise<string[]> {
  const refused: string[] = [];
  // The validation library asks once whether it may make functions of text. It may not, and does without (zod, `allowsEval`).
  await page.exposeFunction("policyRefused", (what: string) => / eval $/.test(what) || refused.push(what));
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    policyRefused(location.pathname + " " + event.violatedDirective + " " + event.blockedURI + " " + event.sample))`);
  return refused;
}

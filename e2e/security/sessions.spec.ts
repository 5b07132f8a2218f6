import { expect, test } from "@playwright/test";
import { sessionCookie } from "@/lib/auth/token";
import { callAction } from "../fixtures/actions";
import { makeEditor } from "../fixtures/factory";
import { cookieOf, forgetLoginLimits } from "../fixtures/login";
import { askRaw } from "../fixtures/raw";

const password = "zeven sloten op de Schie";

test("een sessie die iemand klaarlegde wordt nooit die van wie inlogt, en een afgesloten sessie opent niets meer", async ({
  request,
}) => {
  await forgetLoginLimits();
  const [editor, stranger] = [await makeEditor("editor", { password }), await makeEditor("author")];
  const planted = await cookieOf(stranger);
  const form = new FormData();
  for (const [name, value] of Object.entries({ email: editor.email, password, verder: "" })) form.append(name, value);
  const name = "features/editors/actions.ts logIn";
  const args = [{ result: null, values: {} }, form];
  const answer = await callAction(request, name, null, args, { cookie: planted }, "/redactie/inloggen");
  expect(answer.redirect).toMatch(/^\/redactie/);

  const { cookies } = await request.storageState();
  const own = `${sessionCookie}=${cookies.find((cookie) => cookie.name === sessionCookie)?.value}`;
  expect(own).not.toBe(planted);
  // What somebody reads there who is not logged in is a way to the login, with whatever status.
  const whoIs = async (cookie: string) => {
    const { body } = await askRaw("/redactie", { cookie });
    return [editor, stranger].filter(({ name }) => body.includes(name));
  };
  expect(await whoIs(own)).toEqual([editor]);
  expect(await whoIs(planted)).toEqual([stranger]);

  await callAction(request, "features/editors/actions.ts logOut", null, [], { cookie: own }, "/redactie");
  expect(await whoIs(own)).toEqual([]);
  expect(await whoIs(`${own}; ${own}`)).toEqual([]);
  expect(await whoIs(planted)).toEqual([stranger]);
});

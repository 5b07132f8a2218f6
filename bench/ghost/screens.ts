import type { Page } from "@playwright/test";

/** A screen that both have. */
export type Screen = { name: string; ours: Place; theirs: Place };

/** Where it is, what is pressed to come there from another screen, and what is in sight when an editor can begin. */
export type Place = {
  path: string;
  from: string;
  press: (page: Page) => Promise<void>;
  seen: (page: Page) => Promise<void>;
};

const visible = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
const press = (selector: string) => (page: Page) => page.locator(selector).first().click();

/** The window of Ctrl K; a letter comes in the place of none, so that both have the word to look for. */
const search = (field: string) => async (page: Page) => {
  await page.keyboard.press("Control+k");
  await page.locator(field).fill("haven");
};

const ourTitle = 'main td a[href^="/redactie/artikelen/"]';
const theirTitle = "a.permalink[href*='#/editor/post/']";

/** What opens by an address, and from another screen. */
export const screens: Screen[] = [
  {
    name: "list of articles",
    ours: {
      path: "/redactie/artikelen",
      from: "/redactie/account",
      press: press('nav a[href="/redactie/artikelen"]'),
      seen: visible(ourTitle),
    },
    theirs: {
      path: "/ghost/#/posts",
      from: "/ghost/#/tags",
      press: press('a:has-text("Posts")'),
      seen: visible(theirTitle),
    },
  },
  {
    name: "tags",
    ours: {
      path: "/redactie/indeling/trefwoorden",
      from: "/redactie/indeling/series",
      press: press('a[href="/redactie/indeling/trefwoorden"]'),
      seen: visible('main a[href^="/redactie/indeling/trefwoorden/"]'),
    },
    theirs: {
      path: "/ghost/#/tags",
      from: "/ghost/#/posts",
      press: press('a:has-text("Tags")'),
      seen: visible('main a[href*="#/tags/"]'),
    },
  },
  {
    name: "comments",
    ours: {
      path: "/redactie/reacties?stand=approved",
      from: "/redactie/reacties?stand=spam",
      press: press('main a[href*="stand=approved"]'),
      seen: visible('main li[id^="reactie-"]'),
    },
    theirs: {
      path: "/ghost/#/comments",
      from: "/ghost/#/tags",
      press: press('a:has-text("Comments")'),
      seen: visible('main button:has-text("Hide")'),
    },
  },
];

/** An article of a thousand words in its editor: by its address, and from the list. */
export const editorScreen = (ourPath: string, theirPath: string): Screen => ({
  name: "article in the editor",
  ours: {
    path: ourPath,
    from: "/redactie/artikelen",
    press: press(ourTitle),
    seen: visible(".ProseMirror[contenteditable=true] p"),
  },
  theirs: {
    path: theirPath,
    from: "/ghost/#/posts",
    press: press(theirTitle),
    seen: visible("[data-lexical-editor=true][contenteditable=true] p"),
  },
});

/** From Ctrl K in the list until the first article that is found. */
export const searching: Screen = {
  name: "an article found with Ctrl K",
  ours: {
    path: "/redactie/artikelen",
    from: "/redactie/artikelen",
    press: search("[role=dialog] input[role=combobox]"),
    seen: visible('[role=dialog] [role=option]:has-text("haven")'),
  },
  theirs: {
    path: "/ghost/#/posts",
    from: "/ghost/#/posts",
    press: search('input[placeholder*="Search"]'),
    seen: visible('[role=option]:has-text("haven"), li:has(mark), [cmdk-item]:has-text("haven")'),
  },
};

import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { sql } from "@/db/client";
import type { Block, Inline, Mark, RichText } from "@/lib/rich-text/schema";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import {
  blockHandleText,
  blockText,
  editorText,
  linkText,
  nodeText,
  shortcutText,
  slashText,
  uploadText,
} from "@/lib/text.nl/editor";
import { axe } from "./fixtures/axe";
import { addDraft, type Draft } from "./fixtures/draft";
import { logIn } from "./fixtures/login";
import { googleHtml, webHtml, wordHtml } from "./fixtures/pasted";

let draft: Draft;

test.beforeEach(async ({ context }) => {
  draft = await addDraft(await logIn(context, "editor"));
});

test.afterEach(async () => {
  await draft.remove();
});

const words = (text: string, ...marks: Mark[]): Inline =>
  marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
const line = (...content: (Inline | string)[]): Extract<Block, { type: "paragraph" }> => ({
  type: "paragraph",
  content: content.map((part) => (typeof part === "string" ? words(part) : part)),
});

const writingArea = (page: Page) => page.getByRole("textbox", { name: articleFormText.body, exact: true });

/** Opens the form of the draft and puts the cursor in its text. */
async function open(page: Page) {
  await page.goto(draft.path);
  await writingArea(page).click();
}

async function save(page: Page) {
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("status").filter({ hasText: /^Opgeslagen om/ })).toBeVisible();
}

/** Chooses a block as a hand on the keyboard does: a slash, some letters, Enter. */
async function slash(page: Page, letters: string) {
  await page.keyboard.type(`/${letters}`);
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
}

/** The first picture of the library, as the dialog shows it. */
async function pickFirst(page: Page) {
  await page.getByRole("dialog").getByRole("tabpanel").getByRole("listitem").first().getByRole("button").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(writingArea(page)).toBeFocused();
}

async function paste(page: Page, html: string) {
  await writingArea(page).evaluate((area, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test("elk blok blijft na opslaan en herladen zoals het was", async ({ page }) => {
  await open(page);
  const { keyboard } = page;
  await keyboard.type("## Een kop\n### Een tussenkop\nGewoon en **vet** en *schuin*");
  await keyboard.press("Control+Alt+f");
  await expect(page.getByRole("textbox", { name: nodeText.footnote, exact: true })).toBeFocused();
  await keyboard.type("Een noot");
  await keyboard.press("Enter");
  await expect(writingArea(page)).toBeFocused();
  await keyboard.type("\n- een\ntwee");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("diep\n\n\n");
  await keyboard.type("3. drie\n\n> Iemands woorden");
  await keyboard.press("Alt+Enter");
  await expect(page.getByLabel(nodeText.attribution)).toBeFocused();
  await keyboard.type("Iemand");
  await keyboard.press("Enter");
  await expect(writingArea(page)).toBeFocused();
  await keyboard.type("\n\n");
  await slash(page, "uitgelicht");
  await keyboard.type("Groot\n");
  await slash(page, "afb");
  await pickFirst(page);
  await page.getByLabel(nodeText.alt).fill("Mijn beschrijving");
  await page.getByLabel(nodeText.caption, { exact: true }).fill("Mijn bijschrift");
  await page.getByLabel(nodeText.caption, { exact: true }).press("Escape");
  await expect(writingArea(page)).toBeFocused();
  await slash(page, "gal");
  await pickFirst(page);
  await slash(page, "video");
  await page.getByRole("dialog").getByLabel("Adres").fill("youtu.be/abc");
  await keyboard.press("Enter");
  await expect(writingArea(page)).toBeFocused();
  await slash(page, "audio");
  await page.getByRole("dialog").getByLabel("Adres").fill("https://voorbeeld.nl/klank.mp3");
  await keyboard.press("Enter");
  await expect(writingArea(page)).toBeFocused();
  await slash(page, "kaart");
  await page.getByRole("dialog").getByLabel("Adres").fill("https://www.voorbeeld.nl/pagina");
  await keyboard.press("Enter");
  await expect(writingArea(page)).toBeFocused();
  await slash(page, "scheiding");
  await slash(page, "kader");
  await keyboard.type("In het kader");
  await keyboard.press("Alt+Enter");
  await keyboard.type("Praktisch");
  await save(page);

  const body = await draft.body();
  const picture = body.content.find((block) => block.type === "image");
  const mediaId = picture?.attrs.mediaId ?? 0;
  const player = { mediaId: null, title: "", caption: "" };
  expect(mediaId).toBeGreaterThan(0);
  expect(body).toEqual({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [words("Een kop")] },
      { type: "heading", attrs: { level: 3 }, content: [words("Een tussenkop")] },
      line("Gewoon en ", words("vet", { type: "bold" }), " en ", words("schuin", { type: "italic" }), {
        type: "footnote",
        attrs: { text: "Een noot" },
      }),
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [line("een")] },
          {
            type: "listItem",
            content: [line("twee"), { type: "bulletList", content: [{ type: "listItem", content: [line("diep")] }] }],
          },
        ],
      },
      { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [line("drie")] }] },
      { type: "blockquote", attrs: { attribution: "Iemand" }, content: [line("Iemands woorden")] },
      { type: "pullQuote", content: [words("Groot")] },
      { type: "image", attrs: { mediaId, alt: "Mijn beschrijving", caption: "Mijn bijschrift" } },
      { type: "gallery", content: [{ type: "image", attrs: { mediaId, alt: "", caption: "" } }] },
      { type: "video", attrs: { ...player, url: "https://youtu.be/abc" } },
      { type: "audio", attrs: { ...player, url: "https://voorbeeld.nl/klank.mp3" } },
      {
        type: "embedCard",
        attrs: { url: "https://www.voorbeeld.nl/pagina", title: "", description: "", site: "voorbeeld.nl" },
      },
      { type: "horizontalRule" },
      { type: "infoBox", attrs: { title: "Praktisch" }, content: [line("In het kader")] },
    ],
  } satisfies RichText);

  await page.reload();
  await expect(page.getByLabel(nodeText.boxTitle)).toHaveValue("Praktisch");
  await expect(page.getByText(articleFormText.upToDate)).toBeVisible();
  await writingArea(page).getByText("In het kader").click();
  await keyboard.press("End");
  await keyboard.type("!");
  await save(page);
  const [box] = (await draft.body()).content.slice(-1);
  expect((await draft.body()).content.slice(0, -1)).toEqual(body.content.slice(0, -1));
  expect(box).toEqual({ type: "infoBox", attrs: { title: "Praktisch" }, content: [line("In het kader!")] });
});

test("wat uit Word komt wordt gewone tekst, met echte lijsten en noten", async ({ page }) => {
  await open(page);
  await paste(page, wordHtml);
  await expect(writingArea(page)).toContainText("Rood");
  await save(page);
  expect((await draft.body()).content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [words("De kade in de avond")] },
    line(
      words("Vet", { type: "bold" }),
      " en ",
      words("cursief", { type: "italic" }),
      ", met een ",
      words("link", { type: "link", attrs: { href: "https://www.rotterdam.nl/" } }),
      { type: "footnote", attrs: { text: "De noot zelf." } },
      " en “aanhaling”.",
    ),
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            line("Eerste punt"),
            { type: "bulletList", content: [{ type: "listItem", content: [line("Daaronder")] }] },
          ],
        },
        { type: "listItem", content: [line("Tweede punt")] },
      ],
    },
    { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [line("Genummerd")] }] },
    { type: "heading", attrs: { level: 3 }, content: [words("Klein kopje")] },
    { type: "blockquote", attrs: { attribution: "" }, content: [line("Een aangehaalde zin.")] },
    line("Zaal"),
    line("Tijd"),
    line("Rood"),
  ] satisfies Block[]);
});

test("wat uit Google Docs komt houdt koppen, nadruk, lijsten en links", async ({ page }) => {
  await open(page);
  await paste(page, googleHtml);
  await expect(writingArea(page)).toContainText("kwaad");
  await save(page);
  expect((await draft.body()).content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [words("Titel uit Docs")] },
    line(
      "Gewoon, ",
      words("vet", { type: "bold" }),
      words(" en cursief", { type: "italic" }),
      ", ",
      words("een brug", { type: "link", attrs: { href: "https://www.rotterdam.nl/brug" } }),
    ),
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [line("een"), { type: "bulletList", content: [{ type: "listItem", content: [line("twee")] }] }],
        },
        { type: "listItem", content: [line("drie")] },
      ],
    },
    { type: "heading", attrs: { level: 3 }, content: [words("Diep")] },
    line("kwaad"),
  ] satisfies Block[]);
});

test("wat van een webpagina komt houdt haar woorden, en niets van haar opmaak en knoppen", async ({ page }) => {
  await open(page);
  await paste(page, webHtml);
  await expect(writingArea(page)).toContainText("Naar boven");
  await save(page);
  expect((await draft.body()).content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [words("Kop van de pagina")] },
    line("29 maart"),
    line("Bij de foto"),
    line(
      "Een zin met ",
      words("nadruk", { type: "italic" }),
      ", ",
      words("vet", { type: "bold" }),
      " en ",
      words("een link", { type: "link", attrs: { href: "https://voorbeeld.nl/b" } }),
      ".",
    ),
    { type: "blockquote", attrs: { attribution: "" }, content: [line("Wat iemand zei.")] },
    {
      type: "orderedList",
      attrs: { start: 2 },
      content: ["tweede", "derde"].map((text) => ({ type: "listItem" as const, content: [line(text)] })),
    },
    line("Naar boven"),
  ] satisfies Block[]);
});

test("het menu achter / werkt met het toetsenbord en zegt wat er gekozen is", async ({ page }) => {
  await open(page);
  await page.keyboard.type("/");
  const list = page.getByRole("listbox", { name: slashText.label });
  const active = async () => {
    const id = await writingArea(page).getAttribute("aria-activedescendant");
    return page.locator(`[id="${id}"]`).textContent();
  };
  await expect(list.getByRole("option")).toHaveCount(Object.keys(blockText).length);
  expect(await active()).toBe(blockText.image.label);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option", { selected: true })).toHaveText(blockText.heading.label);
  expect(await active()).toBe(blockText.heading.label);

  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(writingArea(page)).toBeFocused();
  expect(await writingArea(page).getAttribute("aria-activedescendant")).toBeNull();

  await page.keyboard.press("Backspace");
  await page.keyboard.type("/lijst");
  await expect(list.getByRole("option")).toHaveText([blockText.bulletList.label, blockText.orderedList.label]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.keyboard.type("nummer een");
  await save(page);
  expect((await draft.body()).content).toMatchObject([
    { type: "orderedList", content: [{ content: [line("nummer een")] }] },
  ]);
});

test("een afbeelding uploaden vraagt een beschrijving en zet het beeld in de tekst", async ({ page }) => {
  const { r, g, b } = { r: Date.now() % 256, g: Math.floor(Math.random() * 256), b: Math.floor(Math.random() * 256) };
  const buffer = await sharp({ create: { width: 640, height: 400, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
  const alt = `Een vlak van ${r}, ${g} en ${b}`;

  await open(page);
  await slash(page, "afb");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab", { name: "Uploaden" }).click();
  await dialog.getByLabel(uploadText.choose).setInputFiles({ name: "vlak.png", mimeType: "image/png", buffer });
  await dialog.getByRole("button", { name: uploadText.submit }).click();
  await expect(dialog.getByText(uploadText.altMissing)).toBeVisible();
  await dialog.getByLabel(uploadText.alt).fill(alt);
  await dialog.getByLabel(uploadText.maker).fill("Proefmaker");
  await dialog.getByRole("button", { name: uploadText.submit }).click();
  await expect(dialog).toHaveCount(0);

  const picture = writingArea(page).getByRole("img", { name: alt });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await save(page);
  const [image] = (await draft.body()).content;
  const mediaId = image?.type === "image" ? image.attrs.mediaId : 0;
  expect(await sql`select alt, maker, kind from media where id = ${mediaId}`).toEqual([
    { alt, maker: "Proefmaker", kind: "image" },
  ]);
});

test("een bestand dat geen afbeelding is wordt geweigerd, en wat je typte blijft staan", async ({ page }) => {
  await open(page);
  await slash(page, "afb");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab", { name: "Uploaden" }).click();
  await dialog
    .getByLabel(uploadText.choose)
    .setInputFiles({ name: "nep.png", mimeType: "image/png", buffer: Buffer.from("dit is geen beeld") });
  await dialog.getByLabel(uploadText.alt).fill("Een nepbeeld");
  await dialog.getByRole("button", { name: uploadText.submit }).click();
  await expect(dialog.getByRole("alert")).toContainText(/bestand/);
  await expect(dialog.getByLabel(uploadText.alt)).toHaveValue("Een nepbeeld");
});

test("een link heeft een veilig adres, en is te wijzigen en weg te halen", async ({ page }) => {
  await open(page);
  await page.keyboard.type("Kijk hier");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.getByRole("button", { name: "Link", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: linkText.title });
  await expect(dialog.getByLabel(linkText.address)).toBeFocused();
  await dialog.getByLabel(linkText.address).fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(linkText.wrong)).toBeVisible();
  await dialog.getByLabel(linkText.address).fill("rotterdam.nl/kunst");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(writingArea(page).getByRole("link", { name: "hier" })).toHaveAttribute(
    "href",
    "https://rotterdam.nl/kunst",
  );

  await writingArea(page).getByRole("link", { name: "hier" }).click();
  await page.keyboard.press("Control+k");
  await expect(dialog.getByLabel(linkText.address)).toHaveValue("https://rotterdam.nl/kunst");
  await dialog.getByRole("button", { name: linkText.remove }).click();
  await expect(writingArea(page).getByRole("link")).toHaveCount(0);
  await save(page);
  expect((await draft.body()).content).toEqual([line("Kijk hier")]);
});

test("met alleen het toetsenbord: in een lijst is Tab van de lijst, en Escape brengt je uit de tekst", async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type("- een\ntwee");
  await page.keyboard.press("Tab");
  await expect(writingArea(page).locator("ul ul li")).toHaveText("twee");
  await page.keyboard.press("Shift+Tab");
  await expect(writingArea(page).locator("ul ul")).toHaveCount(0);
  await expect(writingArea(page)).toBeFocused();

  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: shortcutText.button })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(articleFormText.credits)).toBeFocused();

  await writingArea(page).focus();
  await page.keyboard.press("Alt+F10");
  const toolbar = page.getByRole("toolbar", { name: editorText.toolbar });
  await expect(toolbar.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const bold = toolbar.getByRole("button", { name: "Vet" });
  await expect(bold).toBeFocused();
  await expect(bold).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("Enter");
  await expect(writingArea(page)).toBeFocused();
  await expect(bold).toHaveAttribute("aria-pressed", "true");
});

test("een blok is te verplaatsen, en weghalen is ongedaan te maken", async ({ page }) => {
  await open(page);
  await page.keyboard.type("boven\n---onder");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await save(page);
  expect((await draft.body()).content).toEqual([line("boven"), line("onder"), { type: "horizontalRule" }]);

  // Met de muis aan het handvat, en zonder te slepen.
  const order = () => writingArea(page).locator("> p").filter({ hasText: /./ }).allTextContents();
  const handle = page.getByRole("button", { name: blockHandleText.handle });
  await writingArea(page).getByText("onder").hover();
  await handle.dragTo(writingArea(page).getByText("boven"), { targetPosition: { x: 5, y: 2 } });
  await expect.poll(order).toEqual(["onder", "boven"]);
  await writingArea(page).getByText("onder").hover();
  await handle.click();
  await page.getByRole("menuitem", { name: blockHandleText.down }).click();
  await expect.poll(order).toEqual(["boven", "onder"]);
  await expect(writingArea(page)).toBeFocused();

  await page.keyboard.press("Control+a");
  await page.keyboard.press("Backspace");
  await expect(writingArea(page)).toHaveText("");
  await page.keyboard.press("Control+z");
  await expect(writingArea(page)).toContainText("boven");
});

test("wat op het laatst getypt is, is ook opgeslagen", async ({ page }) => {
  await open(page);
  await page.keyboard.type("Tot en met de allerlaatste letter");
  await save(page);
  expect((await draft.body()).content).toEqual([line("Tot en met de allerlaatste letter")]);
});

const everyBlock: Block[] = [
  { type: "heading", attrs: { level: 2 }, content: [words("Kop")] },
  line("Tekst met een ", words("link", { type: "link", attrs: { href: "/over" } }), {
    type: "footnote",
    attrs: { text: "Noot" },
  }),
  { type: "bulletList", content: [{ type: "listItem", content: [line("punt")] }] },
  { type: "blockquote", attrs: { attribution: "Iemand" }, content: [line("Citaat")] },
  { type: "pullQuote", content: [words("Groot")] },
  { type: "video", attrs: { mediaId: null, url: "https://youtu.be/abc", title: "", caption: "" } },
  { type: "embedCard", attrs: { url: "https://voorbeeld.nl", title: "", description: "", site: "" } },
  { type: "horizontalRule" },
  { type: "infoBox", attrs: { title: "Praktisch" }, content: [line("In het kader")] },
];

/** Every block, two pictures of the library among them. */
async function fillDraft() {
  const pictures = await sql<{ id: number }[]>`select id from media where kind = 'image' order by id limit 2`;
  const images = pictures.map(({ id }) => ({ type: "image" as const, attrs: { mediaId: id, alt: "", caption: "" } }));
  await draft.write({ type: "doc", content: [...everyBlock, ...images, { type: "gallery", content: images }] });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`het scherm met elk blok en elk venster is toegankelijk (${colorScheme})`, async ({ page }) => {
    const expectAccessible = async () => {
      expect((await axe(page).analyze()).violations).toEqual([]);
    };
    await page.emulateMedia({ colorScheme });
    await fillDraft();
    await page.goto(draft.path);
    await expect(writingArea(page).getByRole("img").first()).toBeVisible();
    await expectAccessible();

    await writingArea(page).getByText("Tekst met een").click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("/");
    await expect(page.getByRole("listbox")).toBeVisible();
    await expectAccessible();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: nodeText.footnoteOf("Noot") }).click();
    await expect(page.getByRole("textbox", { name: nodeText.footnote, exact: true })).toBeFocused();
    await expectAccessible();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: editorText.insertLabel }).click();
    await expect(page.getByRole("menuitem").first()).toBeVisible();
    await expectAccessible();
    await page.getByRole("menuitem", { name: blockText.image.label }).click();
    await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
    await expectAccessible();
    await page.getByRole("dialog").getByRole("tab", { name: "Uploaden" }).click();
    await expectAccessible();
  });
}

test("op een telefoon van 360 pixels past alles in de breedte", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await fillDraft();
  await page.goto(draft.path);
  await expect(writingArea(page).getByRole("img").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("in een tekst van twintigduizend woorden komt elke letter aan, en wie alleen kijkt wijzigt niets", async ({
  page,
}) => {
  const sentence = "Rotterdam bouwt verder aan de Maas en schrijft daar weer een verhaal over. ";
  const long = Array.from({ length: 160 }, (_, index) => line(sentence.repeat(10) + index));
  await draft.write({ type: "doc", content: [...everyBlock, ...long] });
  await page.goto(draft.path);
  const last = writingArea(page).locator("> p").nth(100);
  await last.click();
  await page.keyboard.press("Escape");
  await expect(page.getByText(articleFormText.upToDate)).toBeVisible();
  await last.click();

  await page.keyboard.type("a".repeat(30));
  await expect(last).toContainText("a".repeat(30));
});

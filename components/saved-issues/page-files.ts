import { chooseSource, type Screen, widestOfEach, widthOnPage } from "./pictures";

/** What the build made: scripts, styles and letters, wherever a page names them, also in what it tells its own scripts. */
const built = /\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)(?:\?dpl=[\w-]+)?/g;

/** The files that these pages need besides themselves: what the build made, and their pictures in the width of this screen. */
export function filesOf(pages: string[]): string[] {
  const screen = readScreen();
  const format = choosesAvif() ? "avif" : "webp";
  const files = new Set<string>();
  const pictures: string[] = [];
  for (const html of pages) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const outdated = new Set(
      [...page.querySelectorAll("script[nomodule]")].map((script) => script.getAttribute("src")),
    );
    for (const [address] of html.matchAll(built)) if (!outdated.has(address)) files.add(address);
    // What only paper shows stands on the pages of the articles too.
    for (const image of page.querySelectorAll<HTMLImageElement>("main img:not([data-nosnippet] img)")) {
      const address = sourceOf(image, format, screen);
      if (address?.startsWith("/beeld/")) pictures.push(address);
    }
  }
  return [...files, ...widestOfEach(pictures)];
}

/** The letters that a stylesheet names. */
export function fontsIn(css: string, address: string): string[] {
  return [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].flatMap(([, font]) => {
    if (!font) return [];
    const { origin, pathname, search } = new URL(font, new URL(address, location.href));
    return origin === location.origin ? [pathname + search] : [];
  });
}

function sourceOf(image: HTMLImageElement, format: string, screen: Screen): string | null {
  const source = image.parentElement?.querySelector(`source[type="image/${format}"]`) ?? image;
  const pixels = widthOnPage(source.getAttribute("sizes") ?? "", screen) * screen.density;
  return chooseSource(source.getAttribute("srcset") ?? "", pixels) ?? image.getAttribute("src");
}

function readScreen(): Screen {
  return {
    width: window.innerWidth,
    density: window.devicePixelRatio,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    matches: (condition) => window.matchMedia(condition).matches,
  };
}

/** A browser shows it in what it chose for the pictures of this page. */
function choosesAvif(): boolean {
  return [...document.querySelectorAll("img")].some((image) => /\.avif$/.test(image.currentSrc));
}

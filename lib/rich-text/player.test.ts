import fc from "fast-check";
import { expect, test } from "vitest";
import { playerFor, siteOf } from "./player";

const youtube = { site: "YouTube", frame: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0" };

test.each([
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s",
  "https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ",
  "https://youtu.be/dQw4w9WgXcQ?si=abc",
  "https://youtube.com/shorts/dQw4w9WgXcQ",
  "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
])("%s plays without cookies", (address) => {
  expect(playerFor(address)).toEqual(youtube);
});

test.each([
  ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"],
  ["https://vimeo.com/76979871/8272103f6e", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e"],
  [
    "https://player.vimeo.com/video/76979871?h=8272103f6e",
    "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e",
  ],
  ["https://vimeo.com/channels/staffpicks/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"],
])("%s plays without following", (address, frame) => {
  expect(playerFor(address)).toEqual({ site: "Vimeo", frame });
});

test.each([
  "https://www.youtube.com/",
  "https://www.youtube.com/watch?v=short",
  "https://youtube.com.example.org/watch?v=dQw4w9WgXcQ",
  "https://youtu.be/dQw4w9WgXc%22",
  "https://youtu.be/dQw4w9WgXcQx",
  "https://vimeo.com/about",
  "javascript://youtu.be/dQw4w9WgXcQ",
  "/artikel/de-hef",
  "",
])("%j has no player", (address) => {
  expect(playerFor(address)).toBeNull();
});

test("a frame is only ever of the two players", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "https://",
      "youtu.be",
      "vimeo.com",
      "/",
      "dQw4w9WgXcQ",
      "123",
      "?v=",
      "&h=",
      '"',
      "@",
      "#",
      "evil.example",
    ),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const player = playerFor(parts.join(""));
      if (player)
        expect(player.frame).toMatch(
          /^https:\/\/(www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video)\/[\w-]+\?[\w=&]+$/,
        );
    }),
  );
});

test("a site is named by its host", () => {
  expect(siteOf("https://www.kunsthal.nl/x")).toBe("kunsthal.nl");
  expect(siteOf("/artikel/x")).toBe("");
});

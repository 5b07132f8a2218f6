import { expect, test } from "vitest";
import { cropOf } from "./crop";

test("a crop fills the room, keeps the focal point, and never leaves the picture", () => {
  const picture = { width: 1280, height: 800 };
  const room = { width: 400, height: 800 };
  expect(cropOf(picture, room, { x: 0.5, y: 0.5 })).toEqual({ width: 400, height: 800, left: 440, top: 0 });
  expect(cropOf(picture, room, { x: 0, y: 1 })).toEqual({ width: 400, height: 800, left: 0, top: 0 });
  expect(cropOf(picture, room, { x: 1, y: 0 })).toEqual({ width: 400, height: 800, left: 880, top: 0 });
  expect(cropOf({ width: 3, height: 1 }, room, { x: 1, y: 0 })).toEqual({ width: 1, height: 1, left: 2, top: 0 });
});

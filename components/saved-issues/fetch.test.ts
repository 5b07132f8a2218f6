import { expect, test } from "vitest";
import { eachInTurn } from "./fetch";

test("elk komt één keer aan de beurt", async () => {
  const done: string[] = [];
  const addresses = Array.from({ length: 11 }, (_, index) => `/beeld/${index}`);
  await eachInTurn(addresses, async (address) => done.push(address));
  expect(done.sort()).toEqual([...addresses].sort());
});

test("na een fout begint er niets nieuws, en wat al bezig was is klaar voordat de fout verder gaat", async () => {
  const slow = Promise.withResolvers<void>();
  const begun: string[] = [];
  const told: string[] = [];
  const all = eachInTurn(["/traag", "/stuk", "/a", "/b", "/c", "/d"], async (address) => {
    begun.push(address);
    if (address === "/stuk") throw new TypeError("weg");
    await slow.promise;
    told.push(address);
  }).catch((error) => told.push(String(error)));
  await new Promise(setImmediate);
  expect(told).toEqual([]);
  slow.resolve();
  await all;
  expect(begun).toEqual(["/traag", "/stuk", "/a", "/b"]);
  expect(told).toEqual(["/traag", "/a", "/b", "TypeError: weg"]);
});

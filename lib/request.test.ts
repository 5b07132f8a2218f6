import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { networkOf, readerAddress, readerAgent } from "./request";

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

test("the first address is the reader's", async () => {
  sent.headers = new Headers({ "x-forwarded-for": "203.0.113.7, 10.0.0.1" });
  expect(await readerAddress()).toBe("203.0.113.7");
});

test("no address, or no address at all, is unknown", async () => {
  sent.headers = new Headers();
  expect(await readerAddress()).toBe("unknown");
  sent.headers = new Headers({ "x-forwarded-for": "' or 1=1" });
  expect(await readerAddress()).toBe("unknown");
});

test("what a browser calls itself is cut and cleaned", async () => {
  sent.headers = new Headers({ "user-agent": `Lynx/2.9 ${"x".repeat(1000)}` });
  expect(await readerAgent()).toMatch(/^Lynx\/2\.9 x{391}$/);
  sent.headers = new Headers();
  expect(await readerAgent()).toBe("");
});

test("an IPv6 household is one address, however it is written", () => {
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("2001:0DB8:0:0:ffff:ffff:ffff:ffff")).toBe("2001:db8:0:0::/64");
  expect(networkOf("2001:db8:0:1::1")).toBe("2001:db8:0:1::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

test("every IPv6 address belongs to the network of its first 64 bits", () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const network = networkOf(address);
      if (network.includes(".")) return;
      expect(network).toMatch(/^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3}::\/64$/);
      expect(networkOf(network.replace("/64", "9"))).toBe(network);
    }),
  );
});

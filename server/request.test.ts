import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { dropQuestion, forgetNullOrigin, overwriteForwarded, refuseRequest } from "./request";

function request(url: string, headers: Record<string, string> = {}, method = "GET"): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "198.51.100.9" });
  return Object.assign(new IncomingMessage(socket), { url, method, headers: { host: "antenne.test", ...headers } });
}

test("een formulier van een bladzijde zonder verwijzer komt bij Next aan zonder herkomst, elk ander met", () => {
  const originOf = (origin: string) => {
    const asked = request("/reactie/wijzigen/1-x", { origin }, "POST");
    forgetNullOrigin(asked);
    return asked.headers.origin;
  };
  expect(originOf("null")).toBeUndefined();
  expect(originOf("https://antenne.test")).toBe("https://antenne.test");
});

describe("wie er vraagt", () => {
  test.each([
    ["zonder proxy geldt alleen de verbinding zelf", 0, "203.0.113.1, 10.0.0.1", "198.51.100.9"],
    ["achter een proxy geldt wat die zag", 1, "6.6.6.6, 203.0.113.1", "203.0.113.1"],
    ["achter twee proxy's geldt wat de voorste zag", 2, "6.6.6.6, 203.0.113.1, 10.0.0.1", "203.0.113.1"],
    ["een proxy die niets zegt is zelf de lezer", 1, "", "198.51.100.9"],
  ])("%s", (_, proxies, said, expected) => {
    const asked = request("/", { "x-forwarded-for": said, forwarded: "for=6.6.6.6", "x-real-ip": "6.6.6.6" });
    overwriteForwarded(asked, { TRUST_PROXY: proxies, SITE_URL: "https://antenne.example" });
    expect(asked.headers["x-forwarded-for"]).toBe(expected);
    expect(asked.headers.forwarded).toBeUndefined();
    expect(asked.headers["x-real-ip"]).toBeUndefined();
  });

  test("zonder proxy telt een verzonnen host niet", () => {
    const asked = request("/", { "x-forwarded-host": "kwaad.example", "x-forwarded-proto": "https" });
    overwriteForwarded(asked, { TRUST_PROXY: 0, SITE_URL: "https://antenne.example" });
    expect(asked.headers["x-forwarded-host"]).toBe("antenne.test");
    expect(asked.headers["x-forwarded-proto"]).toBe("http");
  });

  test("wat alleen Next zichzelf zegt komt niet van buiten, en wat zijn eigen pagina's vragen wel", () => {
    const inner = [
      "content-security-policy",
      "x-middleware-subrequest",
      "x-nextjs-data",
      "x-matched-path",
      "next-resume",
    ];
    const own = ["rsc", "next-action", "next-router-state-tree", "next-router-prefetch", "next-url"];
    const asked = request("/", Object.fromEntries([...inner, ...own].map((name) => [name, "1"])));
    overwriteForwarded(asked, { TRUST_PROXY: 0, SITE_URL: "https://antenne.example" });
    expect(inner.filter((name) => name in asked.headers)).toEqual([]);
    expect(own.filter((name) => !(name in asked.headers))).toEqual([]);
  });

  test("achter een proxy is de host die van SITE_URL", () => {
    const asked = request("/", { "x-forwarded-host": "kwaad.example" });
    overwriteForwarded(asked, { TRUST_PROXY: 1, SITE_URL: "https://antenne.example" });
    expect(asked.headers.host).toBe("antenne.example");
    expect(asked.headers["x-forwarded-host"]).toBe("antenne.example");
    expect(asked.headers["x-forwarded-proto"]).toBe("https");
  });
});

test.each([
  ["/artikel/x?utm=1", {}, "/artikel/x"],
  ["/artikel/x?_rsc=a%2Bb&utm=1", { rsc: "1" }, "/artikel/x?_rsc=a%2Bb"],
  ["/artikel/x?utm=1", { rsc: "1" }, "/artikel/x"],
  ["/artikel/x?_rsc=a", {}, "/artikel/x"],
  ["/artikel/x", {}, "/artikel/x"],
])("van %s hoort een pagina wat haar eigen router erbij zet", (url, headers: Record<string, string>, expected) => {
  const asked = request(url, headers);
  dropQuestion(asked);
  expect(asked.url).toBe(expected);
});

describe("wat niet wordt gelezen", () => {
  test.each([
    ["een gewone pagina wel", request("/"), null],
    ["een formulier wel", request("/artikel/x", { "content-length": "2000" }, "POST"), null],
    ["een andere methode", request("/", {}, "DELETE"), 405],
    ["TRACE ook niet op de api", request("/api/x", {}, "TRACE"), 405],
    ["een adres van een andere server", request("http://elders.example/"), 400],
    ["een host die geen host is", request("/", { host: "a b" }), 400],
    ["een lengte die niemand weet", request("/", { "transfer-encoding": "chunked" }, "POST"), 411],
    ["te veel", request("/", { "content-length": "99000000" }, "POST"), 413],
    ["een upload mag groter zijn", request("/api/upload", { "content-length": "9000000" }, "POST"), null],
    ["maar niet alles wat zo begint", request("/api/uploads", { "content-length": "9000000" }, "POST"), 413],
  ])("%s", (_, asked, status) => {
    expect(refuseRequest(asked)?.status ?? null).toBe(status);
  });
});

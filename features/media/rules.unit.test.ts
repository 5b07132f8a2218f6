import { describe, expect, test } from "vitest";
import { mediaFieldText } from "@/lib/text.nl/media";
import { fieldErrors } from "@/lib/validation";
import { playable } from "./playable";
import { canDescribe, canUpload } from "./policy";
import { readUpload } from "./read-upload";
import { mediaInput, uploadInput } from "./schema";

describe("who may", () => {
  test.each([
    ["author", true, true, false],
    ["editor", true, true, true],
    ["moderator", false, false, false],
    ["admin", true, true, true],
  ] as const)("%s: upload %s, describe own %s, others' %s", (role, upload, own, others) => {
    const actor = { id: 1, role };
    expect(canUpload(actor)).toBe(upload);
    expect(canDescribe(actor, { createdBy: 1 })).toBe(own);
    expect(canDescribe(actor, { createdBy: 2 })).toBe(others);
    expect(canDescribe(actor, { createdBy: null })).toBe(others);
  });
});

describe("what is said of a picture", () => {
  test("needs a description, unless it is decoration", () => {
    const refused = uploadInput.safeParse({ alt: "  \u0000 " });
    expect(refused.success || fieldErrors(refused.error)).toEqual({ alt: mediaFieldText.altMissing });
    expect(uploadInput.parse({ alt: "", decorative: true })).toMatchObject({ alt: "", decorative: true });
    expect(uploadInput.parse({ alt: " De\u0000 Hef\ud800 " })).toEqual({
      alt: "De Hef",
      decorative: false,
      caption: "",
      maker: "",
      licence: "",
    });
  });

  test("is refused when too long, or with a point outside it", () => {
    const input = { alt: "a", focalX: 0.5, focalY: 0.5 };
    const errors = (changes: object) => {
      const parsed = mediaInput.safeParse({ ...input, ...changes });
      return parsed.success ? {} : fieldErrors(parsed.error);
    };
    expect(errors({})).toEqual({});
    expect(errors({ alt: "a".repeat(1001) })).toEqual({ alt: mediaFieldText.altLong });
    expect(errors({ caption: "a".repeat(1_000_000) })).toEqual({ caption: mediaFieldText.captionLong });
    expect(errors({ focalX: 1.1 })).toEqual({ focalX: mediaFieldText.focalWrong });
    expect(errors({ focalY: Number.NaN })).toEqual({ focalY: mediaFieldText.focalWrong });
  });
});

test.each([
  ["\0\0\0\x18ftypisom\0\0\0\0", { kind: "video", mime: "video/mp4" }],
  ["\0\0\0\x18ftypM4A \0\0\0\0", { kind: "audio", mime: "audio/mp4" }],
  ["\0\0\0\x18ftypqt  \0\0\0\0", null],
  ["\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm", { kind: "video", mime: "video/webm" }],
  ["\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska", null],
  ["OggS\0\x02\0\0\0\0\0\0\0\0\0\0", { kind: "audio", mime: "audio/ogg" }],
  ["ID3\x04\0\0\0\0\0\0\0\0\0\0\0\0", { kind: "audio", mime: "audio/mpeg" }],
  ["\xff\xfb\x90\x64\0\0\0\0\0\0\0\0\0\0\0\0", { kind: "audio", mime: "audio/mpeg" }],
  ["\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0\0\0\0\0", null],
  ["<html><script></script></html>", null],
  ["", null],
])("%j is %j", (start, kind) => {
  expect(playable(Buffer.from(start, "latin1"))).toEqual(kind);
});

describe("an upload's form", () => {
  const request = (form: FormData) => new Request("http://localhost/api/upload", { method: "POST", body: form });
  const form = (fields: Record<string, string | File>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  test("gives its file and what is said of it", async () => {
    const file = new File(["abc"], "de hef\u202e.png", { type: "image/png" });
    const read = await readUpload(request(form({ file, alt: "De Hef", decorative: "", maker: "Ik" })));
    expect(read).toEqual({
      ok: true,
      file: { data: Buffer.from("abc"), name: "de hef.png" },
      input: { alt: "De Hef", decorative: false, caption: "", maker: "Ik", licence: "" },
    });
  });

  test("is refused without a file, without a description, or when it is no form", async () => {
    const file = new File(["abc"], "a.png");
    expect(await readUpload(request(form({ alt: "x" })))).toEqual({ ok: false, error: "no-file" });
    expect(await readUpload(request(form({ file: "text", alt: "x" })))).toEqual({ ok: false, error: "no-file" });
    expect(await readUpload(request(form({ file: new File([], "leeg"), alt: "x" })))).toMatchObject({
      error: "no-file",
    });
    expect(await readUpload(request(form({ file })))).toEqual({
      ok: false,
      error: "invalid",
      fields: { alt: mediaFieldText.altMissing },
    });
    const json = new Request("http://localhost/", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(await readUpload(json)).toEqual({ ok: false, error: "bad-form" });
    const broken = new Request("http://localhost/", {
      method: "POST",
      body: "--x\r\nnonsense",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    expect(await readUpload(broken)).toEqual({ ok: false, error: "bad-form" });
  });

  test("is refused when its picture is over 25 MB", async () => {
    const file = new File([new Uint8Array(25 * 1024 * 1024 + 1)], "a.png", { type: "image/png" });
    expect(await readUpload(request(form({ file, alt: "x" })))).toEqual({ ok: false, error: "too-large" });
  });

  test("stops being read when there is no end to it", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const init = {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    };
    expect(await readUpload(new Request("http://localhost/", init))).toEqual({ ok: false, error: "too-large" });
    expect(sent).toBeLessThan(80 * 1024 * 1024);
  });
});

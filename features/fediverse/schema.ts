import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { fediverseText as t } from "@/lib/text.nl/fediverse";

const longest = 320;

const server = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]";
const address = new RegExp(`^@?([\\w](?:[\\w.-]{0,98}[\\w])?)@(${server})$`, "i");
const profile = new RegExp(`^https://(${server})/(?:users/)?@?([\\w](?:[\\w.-]{0,98}[\\w])?)/?$`, "i");

/**
 * An address in the fediverse as `@naam@server`, empty for none. Whoever pastes the address of a profile, or leaves the first sign
 * out, means the same.
 */
export const fediverseAddress = z
  .string(t.wrong)
  .max(longest * 4, t.wrong)
  .transform((value) => cleanText(value, longest * 4))
  .transform((value, context) => {
    if (value === "") return "";
    const written = address.exec(value);
    const pasted = profile.exec(value);
    const [name, host] = written ? [written[1], written[2]] : [pasted?.[2], pasted?.[1]];
    if (name && host && host.length <= 253) return `@${name}@${host.toLowerCase()}`;
    context.issues.push({ code: "custom", message: t.wrong, input: value });
    return z.NEVER;
  });

export const ownFediverseInput = z.object({ fediverse: fediverseAddress });

import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";

/** A secret as long as RFC 4226 (4, R6) recommends. */
export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: 20 }).buffer);
}

/** The time step of a code that is right now, or was half a minute ago or ahead (RFC 6238, 5.2); null for a wrong one. */
export function stepOf(secret: Buffer, code: string): number | null {
  const delta = totpOf(secret).validate({ token: code, window: 1 });
  return delta === null ? null : TOTP.counter() + delta;
}

export type ToScan = { secret: string; address: string; size: number; path: string };

/** What an authenticator app needs: to scan (a QR code as one SVG path of `size` by `size`), to open, and to type over. */
export function toScan(secret: Buffer, issuer: string, account: string): ToScan {
  const address = totpOf(secret, issuer, account).toString();
  const { size, data } = encode(address, { ecc: "M", border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  const typed = new Secret({ buffer: bytes(secret) }).base32;
  return { secret: typed.replace(/(.{4})(?=.)/g, "$1 "), address, size, path: squares.join("") };
}

function totpOf(secret: Buffer, issuer = "", label = ""): TOTP {
  return new TOTP({ issuer, label, secret: new Secret({ buffer: bytes(secret) }) });
}

function bytes(secret: Buffer): ArrayBuffer {
  return new Uint8Array(secret).buffer;
}

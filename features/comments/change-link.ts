import { readSignedId, signId } from "@/lib/auth/signed-id";

const purpose = "comment";

/** Where the writer of a comment can change it or take it back: told once, in the answer to the form, and kept by nobody but the writer. */
export function changeAddress(id: number): string {
  return `/reactie/wijzigen/${signId(purpose, id)}`;
}

export function readChangeLink(token: string): number | null {
  return readSignedId(purpose, token);
}

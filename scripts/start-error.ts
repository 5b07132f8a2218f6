/** Start-up cannot go on, and the message is all that the person needs to know: it is printed without a stack. */
export class StartError extends Error {
  override name = "StartError";
}

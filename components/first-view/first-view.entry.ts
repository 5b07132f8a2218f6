import { startFirstView } from "./first-view";

/** A file of its own, a few kilobytes, that finished pages load at once (scripts/start/browser-scripts.ts makes it). */
startFirstView();

import type { Part } from "./sheet";

export type Room = { x: number; y: number; width: number; height: number };

/** A poster as it is printed: paper, a picture, what is printed through the picture, and what stands on top. */
export type Layers = { background: string; picture: Room | null; overprint: Part[]; top: Part[] };

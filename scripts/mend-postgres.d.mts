export const mends: Record<string, [found: string, mended: string][]>;

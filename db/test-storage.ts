import type { Storage } from "@/lib/storage";

/** A storage in memory; `failAt` breaks at that file. */
export function memoryStorage(failAt = Number.POSITIVE_INFINITY) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let puts = 0;
  const storage: Storage = {
    async put(name, data) {
      puts += 1;
      if (puts === failAt) throw Object.assign(new Error("disk full"), { code: "ENOSPC" });
      files.set(name, new Uint8Array(data));
    },
    stat: async (name) => (files.has(name) ? { size: files.get(name)?.length ?? 0 } : null),
    get: async (name) => {
      const file = files.get(name);
      return file ? new Blob([file]).stream() : null;
    },
    delete: async (name) => void files.delete(name),
  };
  return { storage, files };
}

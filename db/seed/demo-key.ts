/** How the storage key of each of the demo's own pictures, films and sounds begins: by it they are known when the demo is cleared. */
export const demoKeyPrefix = "demo-";

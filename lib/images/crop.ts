type Size = { width: number; height: number };

/** The largest part of a picture in the proportions of a room, with the focal point as near its middle as the edges allow. */
export function cropOf(
  picture: Size,
  room: Size,
  focal: { x: number; y: number },
): Size & { left: number; top: number } {
  const scale = Math.min(picture.width / room.width, picture.height / room.height);
  const width = Math.max(1, Math.floor(room.width * scale));
  const height = Math.max(1, Math.floor(room.height * scale));
  return {
    width,
    height,
    left: within(focal.x * picture.width - width / 2, picture.width - width),
    top: within(focal.y * picture.height - height / 2, picture.height - height),
  };
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(0, value), most));
}

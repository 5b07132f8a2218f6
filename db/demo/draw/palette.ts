/** The nine inks of the demo pictures; each picture uses three to five of them, and the paper. */

export const ink = "#14120f";
export const paper = "#f4efe6";
export const orange = "#ff4d17";
export const blue = "#0b4f6c";
export const green = "#0f7a5c";
export const mustard = "#f2b705";
export const pink = "#f4a6b7";
export const sky = "#9fc9d9";
export const brick = "#a6402b";

/** Drawn on a grid of 20 by 20, lines of 1.6. */
const paths = {
  undo: "M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2",
  redo: "m12 5 4 4-4 4M16 9H8a4 4 0 0 0 0 8h2",
  paragraph: "M4 6h12M4 10h12M4 14h8",
  heading: "M4 4v12M12 4v12M4 10h8M15.5 12.5h2.5l-2.5 3.5H18",
  subheading: "M4 5v10M10 5v10M4 10h6M14 10h3.5l-2 2.2c2 0 2.4 3.3.2 3.6-.8.1-1.4-.2-1.9-.7",
  bold: "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z",
  italic: "M9 4h6M5 16h6M12 4 8 16",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1",
  footnote: "M3 16 7 5l4 11M4.5 12h5M14.5 5 16 4v5",
  bulletList: "M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  orderedList: "M9 5h8M9 10h8M9 15h8M3.5 4 5 3.2V8M3.3 12.3c.8-1.2 2.6-.5 2 .8L3.2 16h2.6",
  blockquote: "M8 6C5 7 4 9 4 13h4V9H5.6M16 6c-3 1-4 3-4 7h4V9h-2.4",
  pullQuote: "M4 4h12M4 16h12M6 8h8M6 12h5",
  image: "M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 7.5h.01",
  gallery: "M3 6h10v10H3zM6 6V3h11v11h-4M3 13l3-3 4 4",
  video: "M3 5h10v10H3zM13 9l4-2.5v7L13 11",
  audio: "M7 15V5l9-2v10M7 15a2 2 0 1 1-2-2 2 2 0 0 1 2 2M16 13a2 2 0 1 1-2-2 2 2 0 0 1 2 2",
  embedCard: "M3 4h14v12H3zM3 8h14M6 12h6",
  infoBox: "M10 9v5M10 6h.01M3 3h14v14H3z",
  horizontalRule: "M3 10h14M7 5h6M7 15h6",
  note: "M4 4h12v9h-6l-4 4v-4H4zM7 7.5h6M7 10h4",
  suggest: "M4 13 12 5l3 3-8 8H4zM10 7l3 3M11 16h6M14 13v6",
  find: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12M13.5 13.5 17 17",
  grip: "M8 5h.01M12 5h.01M8 10h.01M12 10h.01M8 15h.01M12 15h.01",
  plus: "M10 4v12M4 10h12",
  up: "m5 12 5-5 5 5",
  down: "m5 8 5 5 5-5",
  remove: "M5 6h10M8 6V4h4v2M6 6l1 11h6l1-11",
} as const;

export type IconName = keyof typeof paths;

/** A click goes to the button around it: that is what the editor knows to leave alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      pointerEvents="none"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

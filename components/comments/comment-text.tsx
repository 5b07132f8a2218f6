import { Fragment } from "react";
import { blocksOf, type Paragraph } from "./blocks";
import { linkify } from "./linkify";

/** A comment's plain text: paragraphs, quotations, and web addresses as links that vouch for nothing. There is no other markup. */
export function CommentText({ text }: { text: string }) {
  return blocksOf(text).map(({ at, quote, paragraphs }) =>
    quote ? (
      <blockquote key={at}>
        <Paragraphs paragraphs={paragraphs} />
      </blockquote>
    ) : (
      <Paragraphs key={at} paragraphs={paragraphs} />
    ),
  );
}

function Paragraphs({ paragraphs }: { paragraphs: Paragraph[] }) {
  return paragraphs.map(({ at, lines }) => (
    <p key={at}>
      {lines.map((line, index) => (
        <Fragment key={line.at}>
          {index > 0 && <br />}
          <Line line={line.text} />
        </Fragment>
      ))}
    </p>
  ));
}

function Line({ line }: { line: string }) {
  return linkify(line).map(({ at, text, href }) =>
    href ? (
      <a key={at} href={href} rel="nofollow ugc noopener">
        {text}
      </a>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    ),
  );
}

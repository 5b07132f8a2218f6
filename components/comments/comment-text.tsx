import { Fragment } from "react";
import { linkify } from "./linkify";

/** A comment's plain text: an empty line begins a paragraph, a web address becomes a link that vouches for nothing. */
export function CommentText({ text }: { text: string }) {
  return withPositions(text.split("\n\n")).map(([at, paragraph]) => (
    <p key={at}>
      {withPositions(paragraph.split("\n")).map(([lineAt, line]) => (
        <Fragment key={lineAt}>
          {lineAt > 0 && <br />}
          <Line line={line} />
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

function withPositions(parts: string[]): [number, string][] {
  let at = 0;
  return parts.map((part) => {
    const here = at;
    at += part.length + 1;
    return [here, part];
  });
}

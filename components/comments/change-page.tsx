import { PrivatePage } from "@/components/magazine/private-page";
import { PlainButton } from "@/components/ui/plain-button";
import { withdrawComment } from "@/features/comments/change-actions";
import type { Changeable } from "@/features/comments/changeable";
import { formatTime } from "@/lib/dates";
import { changeText as t } from "@/lib/text.nl/comments";
import { ChangeForm } from "./change-form.island";

type Props = { token: string; comment: Changeable | null };

/** Where a writer changes a comment or takes it back, while that can be done. */
export function ChangePage({ token, comment }: Props) {
  if (comment === null) {
    return (
      <PrivatePage kind={t.kind} title={t.title}>
        <p>{t.unknown}</p>
      </PrivatePage>
    );
  }
  const { slug, title } = comment.article;
  const back = (
    <p>
      <a href={`/artikel/${slug}#reacties`}>{t.back}</a>
    </p>
  );
  if (comment.state !== "open") {
    const over = comment.state === "over";
    return (
      <PrivatePage kind={t.kind} title={over ? t.over : t.withdrawn}>
        {over && <p>{t.overText}</p>}
        {over && (
          <p>
            {t.ownData} <a href="/mijn-gegevens">{t.ownDataLink}</a>.
          </p>
        )}
        {back}
      </PrivatePage>
    );
  }
  return (
    <PrivatePage kind={t.kind} title={t.title}>
      <p>
        {t.under} <a href={`/artikel/${slug}#reacties`}>{title}</a>. {t.until(formatTime(new Date(comment.until)))}
      </p>
      <p>{t.again}</p>
      <ChangeForm token={token} text={comment.text} />
      <h2>{t.withdrawTitle}</h2>
      <p>{t.withdrawText}</p>
      <form action={withdrawComment.bind(null, token)}>
        <PlainButton quiet>{t.withdraw}</PlainButton>
      </form>
    </PrivatePage>
  );
}

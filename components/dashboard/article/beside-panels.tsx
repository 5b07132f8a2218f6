import { use, useMemo, useState } from "react";
import { PreviewLinks } from "@/components/dashboard/preview/preview-links";
import type { DeskChoices } from "@/features/articles/desk-choices";
import type { MediaView } from "@/features/media/view";
import type { PreviewLink } from "@/features/preview-links/queries";
import type { ArticleNumbers } from "@/features/statistics/article-numbers";
import type { IsoWeek } from "@/lib/iso-week";
import { type Packed, unpack } from "@/lib/packed";
import { previewLinkText } from "@/lib/text.nl/preview";
import { workflowText } from "@/lib/text.nl/workflow";
import styles from "./article-form.module.css";
import { BylinePicker } from "./byline-picker";
import { HeroPanel } from "./hero-panel";
import { MorePanel } from "./more-panel";
import { NumbersPanel } from "./numbers-panel";
import { FoldedPanel } from "./panel";
import { PlacingPanel } from "./placing-panel";
import { PlannedEditPanel } from "./planned-edit-panel";
import { SchedulePanel } from "./schedule-panel";
import { StepList } from "./step-list";
import { TagPicker } from "./tag-picker";
import type { ArticleForm } from "./use-article";

type Props = {
  form: ArticleForm;
  readOnly: boolean;
  choices: Promise<Packed<DeskChoices>>;
  thisWeek: IsoWeek;
  numbers: Promise<ArticleNumbers | null>;
  links: Promise<PreviewLink[]>;
  pictureOf: (id: number | null) => MediaView | null;
  onPick: (media: MediaView | null) => void;
};

/** What stands beside the text and is not needed to begin with it; what it asks for comes after the text. */
export function BesidePanels(props: Props) {
  const { form, readOnly, thisWeek, pictureOf, onPick } = props;
  const packed = use(props.choices);
  const choices = useMemo(() => unpack(packed), [packed]);
  const numbers = use(props.numbers);
  const links = use(props.links);
  const [shared] = useState(links.length > 0);
  const { article, input, change } = form;
  return (
    <>
      <SchedulePanel key={`${article.publishAt} ${article.unpublishAt}`} form={form} />
      <PlannedEditPanel key={`${article.planned?.stamp} ${article.planned?.failure}`} form={form} />
      <fieldset disabled={readOnly} className={styles.sideFields}>
        <PlacingPanel form={form} choices={choices} thisWeek={thisWeek} />
        <BylinePicker form={form} authors={choices.authors} />
        <HeroPanel form={form} hero={pictureOf(input.heroId)} onHero={onPick} />
        <TagPicker form={form} known={choices.tags} />
        <MorePanel
          form={form}
          social={pictureOf(input.socialImageId)}
          site={choices.site}
          onSocial={(media) => {
            onPick(media);
            change({ socialImageId: media?.id ?? null });
          }}
        />
      </fieldset>
      {numbers ? <NumbersPanel articleId={article.id} numbers={numbers} /> : null}
      <FoldedPanel title={workflowText.steps} open={false}>
        <StepList steps={article.steps} />
      </FoldedPanel>
      {article.may.publish && !form.where.trashed ? (
        <FoldedPanel title={previewLinkText.title} open={shared}>
          <PreviewLinks of={{ articleId: article.id }} links={links} />
        </FoldedPanel>
      ) : null}
    </>
  );
}

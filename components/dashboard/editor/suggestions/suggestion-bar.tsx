import { type Editor, useEditorState } from "@tiptap/react";
import { Button } from "@/components/ui/button";
import { suggestionText as t } from "@/lib/text.nl/suggestions";
import type { SuggestionSide } from "./side";
import { modeOf, suggestionAt } from "./suggesting";
import styles from "./suggestion-bar.module.css";

/** Over the text: that one is proposing, and whose suggestion the cursor is in, with what can be decided about it. */
export function SuggestionBar({ editor, side }: { editor: Editor; side: SuggestionSide }) {
  const { on, refused, here } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ ...modeOf(state), here: suggestionAt(state) }),
  });
  const decide = (accepted: boolean) => {
    if (here) editor.emit("decide", { ids: [here.id], accepted });
    editor.commands.focus();
  };
  return (
    <div className={styles.bar} hidden={!on && !here}>
      <p role="status" className={refused > 0 ? styles.refused : undefined}>
        {refused > 0 ? t.refused : on ? (side.always ? t.always : t.on) : null}
      </p>
      {here ? (
        <section aria-label={t.bar} className={styles.here}>
          <span>{side.byOf(here.id) || t.ownLabel}</span>
          {side.mayDecide ? (
            <>
              <Button small kind="primary" title="Ctrl Alt O" onClick={() => decide(true)}>
                {t.accept}
              </Button>
              <Button small title="Ctrl Alt X" onClick={() => decide(false)}>
                {t.refuse}
              </Button>
            </>
          ) : null}
          {!side.mayDecide && here.own ? (
            <Button small title="Ctrl Alt X" onClick={() => decide(false)}>
              {t.withdraw}
            </Button>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

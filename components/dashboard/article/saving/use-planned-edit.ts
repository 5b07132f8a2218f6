import { useRouter } from "next/navigation";
import { attempt } from "@/components/dashboard/attempt";
import { readArticle } from "@/features/articles/actions";
import { dropArticleEdit, planArticleEdit, postponeArticleEdit } from "@/features/articles/planned-edit-actions";
import type { Result } from "@/lib/result";
import { plannedEditText as t } from "@/lib/text.nl/planned-edit";
import { filledIn } from "./send";
import type { Saving } from "./use-saving";

/** What the form can do with a change that readers see later. */
export function usePlannedEdit(id: number, saving: Saving) {
  const router = useRouter();
  const { article, now, inLine, refused, arrive, accept, combine, settle, say } = saving;
  const stamp = article.planned?.stamp ?? "";

  const act = (action: () => Promise<Result<null>>, done: () => void) =>
    inLine(async () => {
      const result = await attempt(action);
      if (!result.ok && result.error !== "stale") return refused(result);
      if (result.ok) {
        done();
        return router.refresh();
      }
      const theirs = await attempt(() => readArticle(id));
      if (!theirs.ok) return refused(result);
      arrive(theirs.data);
      say({ tone: "bad", text: t.overtaken });
    });

  return {
    /** Keeps what stands in the form for later; the form shows again what readers see. */
    planEdit: (applyAt: string | null) =>
      act(
        () => {
          saving.flush();
          const { input, server } = now.current;
          const stamps = { planned: stamp, working: server.stamp };
          return planArticleEdit(id, server.where.version, stamps, applyAt, filledIn(input, id));
        },
        () => {
          const { live } = now.current.server;
          accept(live, { ...now.current.server, kept: live, stamp: "" }, t.kept);
        },
      ),
    postponeEdit: (applyAt: string | null) =>
      act(
        () => postponeArticleEdit(id, now.current.server.where.version, stamp, applyAt),
        () => settle(t.postponed),
      ),
    dropEdit: () =>
      act(
        () => dropArticleEdit(id, stamp),
        () => settle(t.dropped),
      ),
    /** Puts the change in the form, together with what stands there and what readers see by now. */
    takeEdit: () => {
      const { planned } = article;
      if (!planned) return;
      saving.flush();
      const { input: theirs, server: after } = now.current;
      const mine = { ...theirs, ...planned.content };
      combine({ base: planned.base, mine, theirs, by: t.form, after, text: t.taken });
    },
  };
}

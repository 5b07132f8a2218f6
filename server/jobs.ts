import { applyEdit } from "@/features/articles/apply-edit";
import { emptyTrash } from "@/features/articles/empty-trash";
import { editJob } from "@/features/articles/plan-edit";
import { clockJob, followClock } from "@/features/articles/schedule";
import { backUp, backupTimes } from "@/features/backups/nightly";
import { showClosed } from "@/features/comments/close";
import { commentDecided } from "@/features/comments/decided";
import { sendDigests } from "@/features/comments/digest";
import { resetPassword, sendReset } from "@/features/editors/ask-reset";
import { releaseAtItsTime, releaseJob } from "@/features/issues/release";
import { deliverMail, sendMail } from "@/features/mail/send";
import { emptyMediaTrash } from "@/features/media/empty-trash";
import { growLadder, ladderJob } from "@/features/media/ladder";
import { tidyFiles, tidyJob } from "@/features/media/tidy";
import { forgetUploads } from "@/features/media/uploads/stop";
import { sendLink } from "@/features/own-data/ask";
import { askOwnData } from "@/features/own-data/jobs";
import { forgetOwnDataLinks } from "@/features/own-data/link";
import { erasePastTerm } from "@/features/privacy/erase";
import { askToConfirm } from "@/features/reply-mail/ask";
import { forgetUnconfirmed } from "@/features/reply-mail/follow";
import { askJob, tellJob } from "@/features/reply-mail/jobs";
import { tellFollowers } from "@/features/reply-mail/tell";
import { followDecision } from "@/features/reports/follow";
import { renewTransparency } from "@/features/reports/renew";
import { cleanSocialImages } from "@/features/social-images/clean";
import { keepViewMonths } from "@/features/views/months";
import { pingHubJob } from "@/features/websub/jobs";
import { pingHub } from "@/features/websub/ping";
import { type Handled, handle, handleAt } from "@/lib/jobs/define";
import { type RunningJobs, runJobs } from "@/lib/jobs/run";
import { log } from "@/lib/log";
import { onShutdown } from "@/lib/shutdown";
import { jobsText } from "@/lib/text.nl/jobs";
import { pagesState } from "./pages-state";

/** Every kind of work that is done outside a request, and who does it. A new kind is a line here. */
const work: Handled[] = [
  handle(sendMail, ({ mailId }) => deliverMail(mailId)),
  handle(resetPassword, ({ email }) => sendReset(email)),
  handleAt("transparency.renew", "5 0 * * *", () => renewTransparency()),
  handleAt("trash.empty", "10 4 * * *", emptyTrash),
  handleAt("uploads.forget", "35 * * * *", () => forgetUploads()),
  handle(ladderJob, ({ id }) => growLadder(id)),
  handle(tidyJob, (files) => tidyFiles(files)),
  handleAt("backup.make", backupTimes, backUp, { patienceSeconds: 4 * 3600, retries: 2 }),
  handleAt("media.empty-trash", "15 4 * * *", () => emptyMediaTrash()),
  handleAt("privacy.erase", "20 4 * * *", () => erasePastTerm()),
  handleAt("comments.show-closed", "* * * * *", showClosed),
  handleAt("comments.digest", "5 * * * *", () => sendDigests()),

  handle(commentDecided, ({ commentId }) => followDecision(commentId)),
  handle(editJob, ({ id }) => applyEdit(id)),
  handle(clockJob, ({ id }) => followClock(id)),
  handle(releaseJob, ({ id }) => releaseAtItsTime(id)),
  handleAt("views.months", "40 3 * * *", () => keepViewMonths()),
  handleAt("social-images.clean", "25 * * * *", () => cleanSocialImages()),
  handle(askJob, ({ subscriptionId }) => askToConfirm(subscriptionId)),
  handle(tellJob, ({ commentId }) => tellFollowers(commentId)),
  handleAt("reply-mail.forget", "32 4 * * *", forgetUnconfirmed),
  handle(askOwnData, ({ email }) => sendLink(email)),
  handleAt("own-data.forget", "40 * * * *", forgetOwnDataLinks),
  handle(pingHubJob, (touched) => pingHub(touched)),
];

/** Has this server do its share of the jobs until it stops. */
export async function startJobs(url: string): Promise<RunningJobs> {
  const jobs = await runJobs(url, work, (error) => {
    log(pagesState.away ? "debug" : "warn", jobsText.queue, error);
  });
  onShutdown("jobs", jobs.stop);
  return jobs;
}

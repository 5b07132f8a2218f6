import * as articles from "./schema/articles";
import * as authors from "./schema/authors";
import * as backups from "./schema/backups";
import * as bans from "./schema/bans";
import * as comments from "./schema/comments";
import * as editors from "./schema/editors";
import * as hashtag from "./schema/hashtag";
import * as issues from "./schema/issues";
import * as mails from "./schema/mails";
import * as media from "./schema/media";
import * as notes from "./schema/notes";
import * as ownData from "./schema/own-data";
import * as previewLinks from "./schema/preview-links";
import * as replyMail from "./schema/reply-mail";
import * as reports from "./schema/reports";
import * as search from "./schema/search";
import * as secondFactor from "./schema/second-factor";
import * as sections from "./schema/sections";
import * as sessions from "./schema/sessions";
import * as settings from "./schema/settings";
import * as socialImages from "./schema/social-images";
import * as spam from "./schema/spam";
import * as suggestions from "./schema/suggestions";
import * as uploads from "./schema/uploads";
import * as views from "./schema/views";
import * as visitors from "./schema/visitors";

/** All tables, for the client; code imports a table from `db/schema/NOUN`. */
export const schema = {
  ...editors,
  ...mails,
  ...media,
  ...authors,
  ...secondFactor,
  ...sections,
  ...issues,
  ...articles,
  ...bans,
  ...comments,
  ...reports,
  ...search,
  ...visitors,
  ...hashtag,
  ...sessions,
  ...settings,
  ...socialImages,
  ...spam,
  ...uploads,
  ...previewLinks,
  ...ownData,
  ...replyMail,
  ...notes,
  ...views,
  ...suggestions,
  ...backups,
};

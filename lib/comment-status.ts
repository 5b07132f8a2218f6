/** A comment waits, and someone decides; from each decision it can come back. */
export const commentStatuses = ["pending", "approved", "spam", "deleted"] as const;

export type CommentStatus = (typeof commentStatuses)[number];

/** Whether somebody took it away from readers. */
export function isGone(status: CommentStatus | undefined): boolean {
  return status === "spam" || status === "deleted";
}

/** Whose comments wait until someone has read them. */
export const commentReviews = ["everyone", "newcomers", "nobody"] as const;

export type CommentReview = (typeof commentReviews)[number];

/** What can be kept from commenting for a while. */
export const banKinds = ["name", "domain", "address"] as const;

export type BanKind = (typeof banKinds)[number];

/** Where what is said about an article came from. */
export const entryKinds = ["comment", "webmention", "fediverse"] as const;

/** How often whoever moderates is mailed about what waits. */
export const digestRhythms = ["hourly", "daily"] as const;

export type DigestRhythm = (typeof digestRhythms)[number];

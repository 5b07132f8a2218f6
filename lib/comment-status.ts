/** A comment waits, and someone decides; from each decision it can come back. */
export const commentStatuses = ["pending", "approved", "spam", "deleted"] as const;

export type CommentStatus = (typeof commentStatuses)[number];

/** Whose comments wait until someone has read them. */
export const commentReviews = ["everyone", "newcomers", "nobody"] as const;

export type CommentReview = (typeof commentReviews)[number];

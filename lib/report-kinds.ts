/** What a reader can report a comment for: first what the law forbids, then what the rules of the house do. */
export const illegalReasons = ["threat", "hate", "defamation", "private", "children", "copyright", "crime"] as const;
export const ruleReasons = ["insult", "harassment", "personal-data", "advertising", "off-topic", "other"] as const;
export const reportReasons = [...illegalReasons, ...ruleReasons] as const;

export type IllegalReason = (typeof illegalReasons)[number];
export type ReportReason = (typeof reportReasons)[number];

export function isIllegal(reason: ReportReason): reason is IllegalReason {
  return illegalReasons.some((one) => one === reason);
}

/** Art. 16(2)(c): who reports the sexual abuse of a child need not say who they are (art. 3 to 7 of Directive 2011/93/EU). */
export function mayBeAnonymous(reason: ReportReason): boolean {
  return !isIllegal(reason) || reason === "children";
}

/**
 * What a moderator decides about a comment: it stays, it goes, it goes and whoever wrote it may not comment for a time, it is changed with a
 * note that readers see, or it is put away as spam.
 */
export const decisionActions = ["none", "remove", "ban", "edit", "spam"] as const;
export type DecisionAction = (typeof decisionActions)[number];

/** Against what a comment is: the law, or the rules of the house (art. 17(3)(d) and (e)). */
export const decisionGrounds = ["illegal", "rules"] as const;
export type DecisionGround = (typeof decisionGrounds)[number];

/** What a machine had to do with it (art. 17(3)(c)): nothing, it drew attention to the comment, or it decided. */
export const automatedMeans = ["none", "found", "decided"] as const;
export type AutomatedMeans = (typeof automatedMeans)[number];

/** What led to a decision: a report, or somebody of the magazine who came across it (art. 17(3)(b)). */
export const decisionOrigins = ["report", "own"] as const;
export type DecisionOrigin = (typeof decisionOrigins)[number];

export const objectionOutcomes = ["upheld", "rejected"] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

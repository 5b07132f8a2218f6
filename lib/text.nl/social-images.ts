import type { IsoWeek } from "../iso-week";

export const socialImageText = {
  /** Above the headline on a drawn image. */
  label: (section: string, { year, week }: IsoWeek) =>
    [section, `week ${week}`, String(year)].filter(Boolean).join(" | "),
  articleAlt: (title: string, name: string) => `${title}, een artikel in ${name}`,
  issueAlt: ({ year, week }: IsoWeek, name: string) => `Het nummer van week ${week} van ${year} van ${name}`,
  magazineAlt: (name: string, tagline: string) => (tagline === "" ? name : `${name}, ${tagline}`),
} as const;

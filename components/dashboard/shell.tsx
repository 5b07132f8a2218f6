import type { ReactNode } from "react";
import { DeskLink } from "@/components/ui/desk-link";
import { logOut } from "@/features/editors/actions";
import type { CurrentEditor } from "@/features/editors/session";
import { weekOf } from "@/lib/dates";
import { dashboardText as t } from "@/lib/text.nl/dashboard";
import { roleText } from "@/lib/text.nl/editors";
import { paletteText } from "@/lib/text.nl/palette";
import { statisticsText } from "@/lib/text.nl/statistics";
import { weekKey } from "@/lib/week-key";
import { Keys } from "./keys";
import { LogOutForm } from "./log-out-form";
import { Nav, type NavItem } from "./nav";
import { Palette } from "./palette";
import styles from "./shell.module.css";

/** Which screens the role opens, as the policies say. */
export type Screens = {
  articles: boolean;
  planning: boolean;
  media: boolean;
  numbers: boolean;
  arrange: boolean;
  people: boolean;
  settings: boolean;
  log: boolean;
  mail: boolean;
  jobs: boolean;
  health: boolean;
};

/** How much waits on a screen, for who is here. */
export type Waiting = { comments: number; reports: number };

type ShellProps = { editor: CurrentEditor; magazine: string; waiting: Waiting; screens: Screens; children: ReactNode };

/** What stands around each screen of the desk: the ways, who you are, the way out. */
export function Shell({ editor, magazine, waiting, screens, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a href="#inhoud" className={styles.skip}>
        {t.skip}
      </a>
      <header className={styles.rail}>
        <p className={styles.brand}>
          <DeskLink href="/redactie">{magazine}</DeskLink>
        </p>
        <Palette
          screens={paletteScreens(screens, waiting, weekKey(weekOf(new Date())))}
          writes={screens.articles}
          editorId={editor.id}
          logOut={logOut}
        />
        <Nav main={mainItems(screens, waiting)} more={moreItems(screens, waiting)}>
          <div className={styles.who}>
            <p>
              {editor.name}
              <span className={styles.role}>{roleText[editor.role]}</span>
            </p>
            <a href="/" className={styles.out}>
              {t.site}
            </a>
            <Keys />
            <LogOutForm editorId={editor.id} action={logOut}>
              <button type="submit" className={styles.out}>
                {t.logOut}
              </button>
            </LogOutForm>
          </div>
        </Nav>
      </header>
      <main id="inhoud" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function mainItems(screens: Screens, waiting: Waiting): NavItem[] {
  return [
    { href: "/redactie", label: t.overview },
    ...(screens.articles ? [{ href: "/redactie/artikelen", label: t.articles }] : []),
    ...(screens.planning ? [{ href: "/redactie/planning", label: t.planning }] : []),
    { href: "/redactie/reacties", label: t.comments, count: waiting.comments },
  ];
}

function moreItems(screens: Screens, waiting: Waiting): NavItem[] {
  return [
    { href: "/redactie/meldingen", label: t.reports, count: waiting.reports },
    ...(screens.numbers ? [{ href: "/redactie/cijfers", label: statisticsText.title }] : []),
    ...(screens.media ? [{ href: "/redactie/beeld", label: t.media }] : []),
    ...(screens.arrange ? [{ href: "/redactie/indeling", label: t.arrange }] : []),
    ...(screens.people ? [{ href: "/redactie/redactie", label: t.people }] : []),
    ...(screens.settings ? [{ href: "/redactie/instellingen", label: t.settings }] : []),
    ...(screens.log ? [{ href: "/redactie/logboek", label: t.log }] : []),
    ...(screens.mail ? [{ href: "/redactie/postvak", label: t.mail }] : []),
    ...(screens.jobs ? [{ href: "/redactie/taken", label: t.jobs }] : []),
    ...(screens.health ? [{ href: "/redactie/systeem", label: t.health }] : []),
    { href: "/redactie/account", label: t.account },
  ];
}

/** Every screen that the role opens, and some that are often gone to. */
function paletteScreens(screens: Screens, waiting: Waiting, thisWeek: string): NavItem[] {
  const often = [
    ...(screens.planning ? [{ href: `/redactie/planning/${thisWeek}`, label: paletteText.thisWeek }] : []),
    ...(screens.articles
      ? [
          { href: "/redactie/artikelen?wacht=1", label: paletteText.waiting },
          { href: "/redactie/artikelen?prullenbak=1", label: paletteText.trash },
        ]
      : []),
  ];
  return [...mainItems(screens, waiting), ...often, ...moreItems(screens, waiting)];
}

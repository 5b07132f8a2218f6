import type { ReactNode } from "react";
import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { Health } from "@/features/health/queries";
import type { Warning } from "@/features/health/warnings";
import { healthText as t } from "@/lib/text.nl/health";
import { jobText } from "@/lib/text.nl/jobs";
import styles from "./health-screen.module.css";
import { When } from "./when";

/** How the magazine is doing: first what asks for somebody, then each part, the work by the clock and what went wrong lately. */
export function HealthScreen({ health, warnings }: { health: Health; warnings: Warning[] }) {
  return (
    <>
      <Verdict warnings={warnings} />
      <section aria-labelledby="nu">
        <h2 id="nu" className={styles.title}>
          {t.now}
        </h2>
        <Parts health={health} />
      </section>
      <section aria-labelledby="misging">
        <h2 id="misging" className={styles.title}>
          {t.trouble}
        </h2>
        <Troubles trouble={health.trouble} />
      </section>
      <section aria-labelledby="klok">
        <h2 id="klok" className={styles.title}>
          {t.clock}
        </h2>
        <Rows head={[t.what, t.last]}>
          {health.clock.map(({ name, at }) => (
            <tr key={name}>
              <th scope="row">{jobText[name] ?? name}</th>
              <td>{at === null ? t.never : <When at={at} />}</td>
            </tr>
          ))}
        </Rows>
      </section>
    </>
  );
}

function Verdict({ warnings }: { warnings: Warning[] }) {
  if (warnings.length === 0) return <p className={styles.well}>{t.allWell}</p>;
  return (
    <div className={styles.look}>
      <p>{t.look}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.kind}>{told(warning)}</li>
        ))}
      </ul>
    </div>
  );
}

function told(warning: Warning): ReactNode {
  const { warning: w } = t;
  switch (warning.kind) {
    case "jobs":
      return (
        <>
          {w.jobs(warning.failed)} <DeskLink href="/redactie/taken">{w.jobsLink}</DeskLink>
        </>
      );
    case "mail":
      return (
        <>
          {w.mail(warning.waiting, warning.seconds)} <DeskLink href="/redactie/postvak">{w.mailLink}</DeskLink>
        </>
      );
    case "late":
      return w.late(warning.seconds);
    case "disk":
      return w.disk(warning.free);
    case "backup":
      return w.backup;
    default:
      return w.connections;
  }
}

function Parts({ health: { jobs, mails, database, disk, backup, memory, since, versions } }: { health: Health }) {
  const parts: [string, ReactNode][] = [
    [
      t.server,
      <>
        {t.serverState(memory)} <When at={since} />
      </>,
    ],
    [t.database, t.databaseState(database.version, database.bytes, database.connections, database.most)],
    [t.work, t.workState(jobs.waiting, jobs.active)],
    [t.mail, t.mailState(mails.waiting, mails.sent)],
    [t.disk, t.diskState(disk.free, disk.total)],
    [
      t.backup,
      backup.made ? (
        <>
          {t.backupMade(backup.made.bytes)} <When at={backup.made.at} />
        </>
      ) : (
        t.backupNone
      ),
    ],
    [t.versions, t.versionsState(versions.magazine, versions.next, versions.node)],
  ];
  return (
    <Rows head={[t.part, t.state]}>
      {parts.map(([name, state]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{state}</td>
        </tr>
      ))}
    </Rows>
  );
}

function Troubles({ trouble }: { trouble: Health["trouble"] }) {
  return (
    <>
      <p className={table.muted}>{trouble.length === 0 ? t.troubleNone : t.troubleIntro}</p>
      {trouble.length === 0 ? null : (
        <Rows head={[t.said, t.when, t.times]}>
          {trouble.map(({ at, message, times }) => (
            <tr key={message}>
              <td className={styles.said}>{message}</td>
              <td className={table.nowrap}>
                <When at={at} />
              </td>
              <td>{times}</td>
            </tr>
          ))}
        </Rows>
      )}
    </>
  );
}

function Rows({ head, children }: { head: string[]; children: ReactNode }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.rows}>{children}</tbody>
    </table>
  );
}

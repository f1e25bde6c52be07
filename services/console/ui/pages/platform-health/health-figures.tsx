import { formatCount, useFormat, useText } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { platformTexts } from '../../text/texts.js';
import {
  behindOf,
  type Health,
  isFarBehind,
  isLateOutbox,
  isOldBackup,
  megabytes,
  writtenByAll,
} from './platform-health.js';

/** How the newest comparison of the ledger with its facts ended. */
export interface LastVerification {
  readonly asOf: string;
  readonly count: number;
}

const Figure = ({
  label,
  late = false,
  note,
  children,
}: {
  label: string;
  late?: boolean;
  note?: ReactNode;
  children: ReactNode;
}) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <span className={late ? 'gk-late' : undefined}>{children}</span>
      {note === undefined ? null : <small>{note}</small>}
    </dd>
  </div>
);

const Backup = ({ healths }: { healths: readonly Health[] }) => {
  const t = useText(platformTexts);
  const format = useFormat();
  const backup = healths.map((health) => health.backup).find((one) => one !== null);
  if (backup === undefined || backup === null)
    return (
      <Figure label={t('health.backup')} note={t('health.backup.elsewhere')}>
        {t('health.backup.none')}
      </Figure>
    );
  return (
    <Figure
      label={t('health.backup')}
      late={isOldBackup(backup.at, format.now)}
      note={`${format.instant(backup.at)} · ${megabytes(backup.bytes)}`}
    >
      {t('health.ago', { span: format.span(format.until(backup.at)) })}
    </Figure>
  );
};

const Proof = ({ last, known }: { last: LastVerification | undefined; known: boolean }) => {
  const t = useText(platformTexts);
  const format = useFormat();
  const label = t('health.ledger');
  if (!known) return <Figure label={label}>—</Figure>;
  if (last === undefined)
    return (
      <Figure label={label} note={t('health.ledger.nightly')}>
        {t('health.ledger.never')}
      </Figure>
    );
  return (
    <Figure label={label} late={last.count > 0} note={<Link to="/verification">{format.instant(last.asOf)}</Link>}>
      {last.count === 0 ? t('health.ledger.equal') : t('health.ledger.different', { count: last.count })}
    </Figure>
  );
};

/** The main figures of the whole platform. */
export const HealthFigures = ({
  healths,
  last,
  known,
}: {
  healths: readonly Health[];
  last: LastVerification | undefined;
  known: boolean;
}) => {
  const t = useText(platformTexts);
  const written = writtenByAll(healths).reduce((sum, count) => sum + count, 0);
  const oldest = Math.max(0, ...healths.map(({ outbox }) => outbox.oldestSeconds));
  const waiting = healths.reduce((sum, { outbox }) => sum + outbox.waiting, 0);
  const behind = healths.reduce((sum, health) => sum + (behindOf(health) ?? 0), 0);
  const parked = healths.reduce((sum, health) => sum + health.parked, 0);
  return (
    <dl className="gk-health-figures">
      <Figure label={t('health.perSecond')} note={t('health.perSecond.note', { count: formatCount(written) })}>
        {(written / 3_600).toFixed(2)}
      </Figure>
      <Figure
        label={t('health.outbox')}
        late={isLateOutbox(oldest)}
        note={t('health.outbox.note', { count: formatCount(waiting) })}
      >
        {t('health.seconds', { count: oldest })}
      </Figure>
      <Figure label={t('health.behind')} late={isFarBehind(behind)} note={t('health.behind.note')}>
        {formatCount(behind)}
      </Figure>
      <Figure
        label={t('health.parked')}
        late={parked > 0}
        note={<Link to="/parked-events">{t('health.parked.note')}</Link>}
      >
        {formatCount(parked)}
      </Figure>
      <Backup healths={healths} />
      <Proof last={last} known={known} />
    </dl>
  );
};

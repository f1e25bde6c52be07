import { Icon, PlainTable, SectionHead, StateChip, TintSign, useFormat, useText } from '@goldkey/ui';
import type { Conflict } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { conflictWords, hoursWords } from '../../shifts/words.js';
import { keyOfShift, type RosterMonth, usableShifts } from './roster.js';
import './roster.css';

/** Whether the month is published, and what was changed since. */
export const PublicationState = ({ month }: { month: RosterMonth }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const { publication, changes } = month;
  if (publication === undefined) return <StateChip tone="plain">{t('published.not')}</StateChip>;
  const unseen = changes.filter(({ noticed }) => !noticed).length;
  const at = format.instant(publication.publishedAt);
  return (
    <>
      <StateChip tone="done">{t('published.at', { revision: publication.revision, at })}</StateChip>
      {changes.length === 0 ? null : (
        <StateChip tone={unseen === 0 ? 'info' : 'soon'}>
          {t('published.changed', { count: changes.length, unseen })}
        </StateChip>
      )}
    </>
  );
};

/** The shifts that days are planned with, each with its sign, its key and its hours. */
export const ShiftLegend = ({ month }: { month: RosterMonth }) => {
  const t = useText(shiftTexts);
  const shifts = usableShifts(month.shifts);
  if (shifts.length === 0) return null;
  return (
    <ul className="gk-roster-legend" aria-label={t('shift.legend')}>
      {shifts.map((shift, index) => (
        <li key={shift.id}>
          <TintSign tint={shift.colour} sign={shift.sign} />
          <span>{shift.name}</span>
          <span className="gk-muted gk-nowrap">{hoursWords(t, shift)}</span>
          {keyOfShift(index) === undefined ? null : <kbd className="gk-only-desk gk-no-print">{keyOfShift(index)}</kbd>}
        </li>
      ))}
    </ul>
  );
};

const MOST_LISTED = 30;

/** What is wrong with the plan, day by day. */
export const ConflictList = ({ month }: { month: RosterMonth }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const names = new Map(month.people.map(({ employeeId, name }) => [employeeId, name]));
  const { conflicts } = month;
  return (
    <section className="gk-roster-conflicts gk-no-print">
      <SectionHead title={t('conflicts.title')} count={conflicts.length} />
      {conflicts.length === 0 ? (
        <p className="gk-muted">
          <Icon name="tick" small /> {t('conflicts.none')}
        </p>
      ) : (
        <PlainTable<Conflict>
          small
          label={t('conflicts.title')}
          rows={conflicts.slice(0, MOST_LISTED)}
          rowKey={(one) => `${one.rule} ${one.date} ${one.employeeId ?? one.dutyPostId}`}
          columns={[
            { key: 'day', title: t('attendance.date'), short: true, cell: ({ date }) => format.day(date) },
            {
              key: 'who',
              title: t('attendance.name'),
              short: true,
              cell: ({ employeeId }) => (employeeId === undefined ? '' : (names.get(employeeId) ?? '')),
            },
            { key: 'what', title: t('reason'), cell: (one) => conflictWords(t, one, format) },
            {
              key: 'severity',
              title: t('state'),
              short: true,
              cell: ({ severity }) => (
                <StateChip tone={severity === 'hard' ? 'late' : 'soon'}>{t(`conflicts.${severity}`)}</StateChip>
              ),
            },
          ]}
        />
      )}
      {conflicts.length > MOST_LISTED ? (
        <p className="gk-small gk-muted">{t('conflicts.more', { count: conflicts.length - MOST_LISTED })}</p>
      ) : null}
    </section>
  );
};

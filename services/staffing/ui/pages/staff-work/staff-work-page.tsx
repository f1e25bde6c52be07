import {
  ClauseChip,
  DueGroup,
  dayOfInstant,
  FailureNote,
  formatClock,
  formatShortDay,
  Page,
  Paper,
  Price,
  PropertyName,
  SectionHead,
  Split,
  StateNote,
  TroubleList,
  todayAt,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { ACTIVITY_KINDS } from '../../people/api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { costOf, type DutyDue, dutiesAhead, dutiesMissed, type MissedDuty, wayToDo } from './staff-work.js';

const RENEW_MS = 30_000;
const MOST_MISSED = 12;

const Ahead = ({ duties }: { duties: readonly DutyDue[] }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const tPeople = useText(peopleTexts);
  const kindOf = ({ clause, part }: DutyDue) => {
    const kind = ACTIVITY_KINDS.find((one) => clause === 'M-33' && one === part);
    return kind && tPeople(`activity.kind.${kind}`);
  };
  const first = duties.find((duty) => wayToDo(duty) !== undefined);
  const today = duties.filter(({ deadline }) => dayOfInstant(deadline) === todayAt(deadline, format.now));
  const later = duties.filter((duty) => !today.includes(duty));
  const toItem = (duty: DutyDue) => {
    const way = wayToDo(duty);
    const isToday = today.includes(duty);
    return {
      key: `${duty.clause}-${duty.part}-${duty.deadline}-${duty.propertyId}-${duty.about ?? ''}`,
      deadline: duty.deadline,
      time: isToday ? formatClock(duty.deadline) : formatShortDay(duty.deadline),
      what: duty.title,
      note: (
        <>
          <ClauseChip clause={duty.clause} />
          {kindOf(duty) === undefined ? null : <span>{kindOf(duty)}</span>}
          <PropertyName name={duty.propertyName} />
        </>
      ),
      points: duty.points,
      fine: duty.fine,
      act:
        way === undefined ? null : (
          <Link to={way}>
            <Button type={duty === first ? 'primary' : 'default'} tabIndex={-1}>
              {t('work.do')}
            </Button>
          </Link>
        ),
    };
  };
  if (duties.length === 0) {
    return (
      <Paper>
        <StateNote icon="tick" title={t('work.nothing')} />
      </Paper>
    );
  }
  return (
    <Paper label={t('work.mine')}>
      {[today, later].map((group, index) =>
        group.length === 0 ? null : (
          <DueGroup
            key={index === 0 ? 'today' : 'later'}
            title={t(index === 0 ? 'work.today' : 'work.later')}
            count={t('work.count', { count: group.length })}
            items={group.map(toItem)}
          />
        ),
      )}
    </Paper>
  );
};

const Missed = ({ entries }: { entries: readonly MissedDuty[] }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const missed = dutiesMissed(entries);
  return (
    <>
      <SectionHead title={t('work.late')} count={missed.length} aside={<Price {...costOf(missed)} />} />
      {missed.length === 0 ? (
        <p className="gk-muted">{t('work.late.none')}</p>
      ) : (
        <TroubleList
          troubles={missed.slice(0, MOST_MISSED).map((entry) => ({
            key: entry.entryId,
            title: (
              <Link className="gk-row-link" to={`/entries/${entry.entryId}`}>
                {entry.subjectName} {entry.title}
              </Link>
            ),
            note: (
              <>
                <ClauseChip clause={entry.clause} />
                <span>{format.instant(entry.at)}</span>
              </>
            ),
            why: <Price points={entry.points} fine={entry.fine} />,
          }))}
        />
      )}
    </>
  );
};

/** Who of the property is late this month, and what it costs. */
const LateHere = ({ propertyId }: { propertyId: string }) => {
  const read = useRead<{ readonly entries: readonly MissedDuty[] }>(
    `/api/evaluation/properties/${encodeURIComponent(propertyId)}/month`,
    undefined,
    { every: RENEW_MS },
  );
  if (read.isError) return <FailureNote error={read.error} retry={() => void read.refetch()} />;
  return read.data === undefined ? null : <Missed entries={read.data.entries} />;
};

const Mine = () => {
  const { now } = useFormat();
  const read = useRead<{ readonly due: readonly DutyDue[] }>('/api/evaluation/me/month', undefined, {
    every: RENEW_MS,
  });
  if (read.isError) return <FailureNote error={read.error} retry={() => void read.refetch()} />;
  return read.data === undefined ? null : <Ahead duties={dutiesAhead(read.data.due, now)} />;
};

/** Today's duties of work with staff: what I must do by when, who is late and what it costs. */
export const StaffWorkPage = () => {
  const t = useText(workTexts);
  const may = useMay();
  const { employeeId } = useSession();
  const { here } = usePlaces();
  return (
    <Page
      title={t('work.title')}
      acts={
        may('staffing:plan') && employeeId !== undefined ? (
          <Link to={here === undefined ? '/daily-report' : `/daily-report?property=${encodeURIComponent(here)}`}>
            <Button tabIndex={-1}>{t('report.title')}</Button>
          </Link>
        ) : null
      }
    >
      <Split
        aside={here === undefined ? <p className="gk-muted">{t('work.choose')}</p> : <LateHere propertyId={here} />}
      >
        {employeeId === undefined ? (
          <Paper>
            <StateNote icon="person" title={t('work.nobody')}>
              {t('work.nobody.lead')}
            </StateNote>
          </Paper>
        ) : (
          <Mine />
        )}
      </Split>
    </Page>
  );
};

import {
  ClauseChip,
  clockAt,
  DueFoot,
  DueGroup,
  type DueItem,
  dayOfInstant,
  formatClock,
  formatShortDay,
  Paper,
  StateNote,
  todayAt,
  useFormat,
  useMay,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { UpcomingDuty } from '../../api.js';
import { evaluationTexts } from '../../text/texts.js';
import { aboutInWords, groupDuties } from './groups.js';
import { isMorningOpen } from './morning.js';
import { whereToDo } from './where-to-do.js';

/** The button that does it, or where it is done. */
const DoIt = ({ duty, first, mine }: { duty: UpcomingDuty; first: boolean; mine: boolean }) => {
  const t = useText(evaluationTexts);
  const mayRead = useMay()('staffing:read');
  if (!mine) return null;
  const where = whereToDo({ ...duty, mayRead });
  if (where.kind === 'place') return <span className="gk-due-where">{t(`place.${where.place}`)}</span>;
  return (
    <Link to={where.path}>
      <Button type={first ? 'primary' : 'default'} tabIndex={-1}>
        {t(`do.${where.verb}`)}
      </Button>
    </Link>
  );
};

/** Duties by deadline, each with its price and the one way to do it. */
export const DueList = ({
  near,
  done,
  severalProperties,
  mine,
}: {
  near: readonly UpcomingDuty[];
  done: readonly UpcomingDuty[];
  severalProperties: boolean;
  /** The reader's own duties: only then there is something to do. */
  mine: boolean;
}) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const groups = groupDuties(near, format.now, (instant) => todayAt(instant, format.now));
  const firstDoable = near.find((duty) => whereToDo(duty).kind === 'page');
  if (groups.length === 0) {
    return (
      <Paper>
        <StateNote icon="tick" title={t('month.due.empty')}>
          {t('month.due.empty.lead')}
        </StateNote>
      </Paper>
    );
  }
  const toItem = (duty: UpcomingDuty): DueItem => {
    const isToday = dayOfInstant(duty.deadline) === todayAt(duty.deadline, format.now);
    return {
      key: `${duty.clause}-${duty.part}-${duty.deadline}-${duty.propertyId}-${duty.about ?? ''}`,
      deadline: duty.deadline,
      time: isToday ? formatClock(duty.deadline) : formatShortDay(duty.deadline),
      day: isToday ? undefined : format.instantDay(duty.deadline).split(' ').at(-1),
      what: duty.title,
      note: (
        <>
          <ClauseChip clause={duty.clause} />
          {isMorningOpen(duty, clockAt(duty.deadline, format.now), todayAt(duty.deadline, format.now)) ? (
            <span>{t('part.morning')}</span>
          ) : null}
          {aboutInWords(duty.about) === undefined ? null : <span>{format.period(duty.about ?? '')}</span>}
          {severalProperties ? <span>{duty.propertyName}</span> : null}
        </>
      ),
      points: duty.points,
      fine: duty.fine,
      act: <DoIt duty={duty} first={duty === firstDoable} mine={mine} />,
    };
  };
  return (
    <Paper label={t('month.title.mine')}>
      {groups.map((group) => (
        <DueGroup
          key={group.name}
          title={t(`month.group.${group.name}`)}
          count={t('month.group.count', { count: group.duties.length })}
          items={group.duties.map(toItem)}
        />
      ))}
      {done.length === 0 ? null : (
        <DueFoot>
          {t('month.done', { count: done.length, names: format.list([...new Set(done.map(({ title }) => title))]) })}
        </DueFoot>
      )}
    </Paper>
  );
};

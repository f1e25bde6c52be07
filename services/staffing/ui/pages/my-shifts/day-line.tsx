import { formatClock, StateChip, TintSign, useFormat, useText } from '@goldkey/ui';
import type { MyDay, MyShifts } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { hoursWords, planWords } from '../../shifts/words.js';
import { notesOf } from './my-days.js';

/** What came of a day on the clock, as chips. */
export const DayNotes = ({ day }: { day: MyDay }) => {
  const t = useText(shiftTexts);
  return notesOf(day).map((note) => (
    <StateChip key={note.kind} tone={note.tone}>
      {'count' in note ? t(`day.${note.kind}`, { count: note.count }) : t(`day.${note.kind}`)}
    </StateChip>
  ));
};

const PlanOfDay = ({ day, mine }: { day: MyDay; mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const { shift, kind, published, leave } = day;
  if (kind === 'work' && leave !== undefined && leave !== 'whole')
    return (
      <span>
        {planWords(t, day, mine.shifts)} · {t('day.leave', { half: t(`half.${leave}`) })}
      </span>
    );
  if (!published && shift === undefined && day.date > mine.today)
    return <span className="gk-faint">{t('my.notPublished')}</span>;
  const template = mine.shifts.find(({ id }) => id === shift?.shiftId);
  if (shift === undefined || template === undefined) return <span className="gk-muted">{t(`kind.${kind}`)}</span>;
  return (
    <span className="gk-my-day-shift">
      <TintSign tint={template.colour} sign={template.sign} />
      <span>
        {template.name} <span className="gk-muted">{hoursWords(t, shift)}</span>
      </span>
    </span>
  );
};

/** A day of one's own month: what is planned, what was clocked, and what was changed. */
export const DayLine = ({ day, mine }: { day: MyDay; mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const clock = (at: string | undefined) => (at === undefined ? '–' : formatClock(at));
  return (
    <li className={day.date === mine.today ? 'gk-my-day gk-my-day-today' : 'gk-my-day'}>
      <b className="gk-nowrap">{format.day(day.date)}</b>
      <div>
        <PlanOfDay day={day} mine={mine} />
        {day.before === undefined ? null : (
          <p className={day.unseenVersion === undefined ? 'gk-small gk-muted' : 'gk-small gk-soon'}>
            {t('my.before', { plan: planWords(t, day.before, mine.shifts) })}
          </p>
        )}
        <DayNotes day={day} />
      </div>
      {day.inAt === undefined && day.outAt === undefined ? null : (
        <span className="gk-small gk-muted gk-nowrap">
          {clock(day.inAt)} – {clock(day.outAt)}
        </span>
      )}
    </li>
  );
};

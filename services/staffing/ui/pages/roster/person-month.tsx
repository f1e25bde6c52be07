import { ChoiceButtons, Paper, todayOfGroup, useFormat, useText } from '@goldkey/ui';
import { cellId, SheetNotes } from '@goldkey/ui/grid';
import { Select } from 'antd';
import { useEffect, useRef } from 'react';
import { shiftTexts } from '../../shifts/text/texts.js';
import { conflictWords, hoursWords, leaveNote } from '../../shifts/words.js';
import { staffingTexts } from '../../text/texts.js';
import { dayKinds, kindOfValue, type RosterMonth, type RosterPerson, SHIFT, usableShifts } from './roster.js';
import { useRosterSheet } from './use-roster-sheet.js';

/** One person's month on a phone: a card for each day. */
export const PersonMonth = ({
  month,
  person,
  readOnly,
}: {
  month: RosterMonth;
  person: RosterPerson;
  readOnly: boolean;
}) => {
  const t = useText(staffingTexts);
  const ts = useText(shiftTexts);
  const format = useFormat();
  const { sheet, view, valueAt, isSet } = useRosterSheet(month);
  const { marks } = view;
  const { employeeId } = person;
  const choices = dayKinds.map((value) => ({ value, title: t(`kind.${value}.long`) }));
  const shifts = usableShifts(month.shifts).map((shift) => ({
    value: `${SHIFT}${shift.id}`,
    label: `${shift.name} ${hoursWords(ts, shift)}`,
  }));
  const today = todayOfGroup(format.now);
  const todays = useRef<HTMLLIElement>(null);
  // Days that are over are seldom planned: they stay above, to be scrolled back to.
  useEffect(() => {
    if (todays.current?.previousElementSibling) todays.current.scrollIntoView({ block: 'start' });
  }, []);
  const wrongOn = (date: string) => month.conflicts.filter((one) => one.employeeId === employeeId && one.date === date);
  const leavesOn = (date: string) =>
    month.leaves.flatMap((one) =>
      one.employeeId === employeeId && one.date === date ? (leaveNote(ts, one) ?? []) : [],
    );
  return (
    <>
      <SheetNotes sheet={sheet} />
      <Paper>
        <ul className="gk-grid-days">
          {month.days.map(({ date }) => {
            const mark = marks.get(cellId(employeeId, date));
            return (
              <li key={date} {...(date === today ? { ref: todays, 'aria-current': 'date' } : {})}>
                <div className="gk-grid-day">
                  <b>{format.day(date)}</b>
                  <span className="gk-small gk-faint">{isSet(employeeId, date) ? '' : t('kind.byCalendar')}</span>
                </div>
                {mark === undefined ? null : <p className="gk-small gk-late">{mark.reason}</p>}
                <ChoiceButtons
                  label={format.day(date)}
                  choices={choices}
                  value={kindOfValue(valueAt(employeeId, date))}
                  disabled={readOnly}
                  onChange={(value) => sheet.write([{ row: employeeId, column: date, value }])}
                />
                {shifts.length === 0 || kindOfValue(valueAt(employeeId, date)) !== 'work' ? null : (
                  <Select
                    className="gk-roster-shift"
                    aria-label={`${format.day(date)} ${ts('shift.legend')}`}
                    placeholder={ts('shift.legend')}
                    disabled={readOnly}
                    allowClear
                    size="large"
                    options={shifts}
                    value={shifts.find(({ value }) => value === valueAt(employeeId, date))?.value}
                    onChange={(value?: string) =>
                      sheet.write([{ row: employeeId, column: date, value: value ?? 'work' }])
                    }
                  />
                )}
                {leavesOn(date).map((note) => (
                  <p key={note} className="gk-small gk-soon">
                    {note}
                  </p>
                ))}
                {wrongOn(date).map((one) => (
                  <p key={one.rule} className={`gk-small ${one.severity === 'hard' ? 'gk-late' : 'gk-soon'}`}>
                    {conflictWords(ts, one, format)}
                  </p>
                ))}
              </li>
            );
          })}
        </ul>
      </Paper>
    </>
  );
};

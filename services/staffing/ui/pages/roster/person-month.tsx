import { ChoiceButtons, Paper, useFormat, useText } from '@goldkey/ui';
import { cellId, SheetNotes } from '@goldkey/ui/grid';
import { staffingTexts } from '../../text/texts.js';
import { dayKinds, type RosterMonth, type RosterPerson } from './roster.js';
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
  const format = useFormat();
  const { sheet, view, kindAt, isSet } = useRosterSheet(month);
  const { marks } = view;
  const { employeeId } = person;
  const choices = dayKinds.map((value) => ({ value, title: t(`kind.${value}.long`) }));
  return (
    <>
      <SheetNotes sheet={sheet} />
      <Paper>
        <ul className="gk-grid-days">
          {month.days.map(({ date }) => {
            const mark = marks.get(cellId(employeeId, date));
            return (
              <li key={date}>
                <div className="gk-grid-day">
                  <b>{format.day(date)}</b>
                  <span className="gk-small gk-faint">{isSet(employeeId, date) ? '' : t('kind.byCalendar')}</span>
                </div>
                {mark === undefined ? null : <p className="gk-small gk-late">{mark.reason}</p>}
                <ChoiceButtons
                  label={format.day(date)}
                  choices={choices}
                  value={kindAt(employeeId, date)}
                  disabled={readOnly}
                  onChange={(value) => sheet.write([{ row: employeeId, column: date, value }])}
                />
              </li>
            );
          })}
        </ul>
      </Paper>
    </>
  );
};

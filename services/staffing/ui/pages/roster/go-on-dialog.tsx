import { ActDialog, Loaded, type RunningCommand, useRead, useText } from '@goldkey/ui';
import type { CellValue } from '@goldkey/ui/grid';
import { shiftTexts } from '../../shifts/text/texts.js';
import { daysBefore, goOn } from './go-on.js';
import { cellValueOf, monthFrom, type RosterMonth, rosterMonthPath, valueStillUsed } from './roster.js';

/** The cells are written as if by hand, saved behind, and taken back by undo. */
const idle: RunningCommand = { run: () => undefined, state: 'idle', problem: undefined, forget: () => undefined };

/** What the people of a month did on each day of the one before, as far as it can still be planned. */
const rowsOf = (before: RosterMonth, month: RosterMonth) => {
  const here = new Set(month.people.map(({ employeeId }) => employeeId));
  return before.people
    .filter(({ employeeId }) => here.has(employeeId))
    .flatMap(({ employeeId, cells }) => {
      const set = new Map(cells.map(({ date, ...plan }) => [date, cellValueOf(plan)]));
      const days = daysBefore(before.days, (date) => set.get(date));
      const usable = days?.map((value) => valueStillUsed(value, month.shifts));
      return usable === undefined ? [] : [{ row: employeeId, before: usable }];
    });
};

/** A new month is planned by the rhythm of the one before. */
export const GoOnDialog = ({
  month,
  isSet,
  onFill,
  onClose,
}: {
  month: RosterMonth;
  isSet: (employeeId: string, date: string) => boolean;
  onFill: (cells: readonly CellValue[]) => void;
  onClose: () => void;
}) => {
  const t = useText(shiftTexts);
  const asked = { propertyId: month.propertyId };
  const read = useRead<RosterMonth>(rosterMonthPath(monthFrom(month.month, -1)), asked);
  const days = month.days.map(({ date }) => date);
  const cells =
    read.data === undefined ? [] : goOn(rowsOf(read.data, month), days, (employeeId, date) => !isSet(employeeId, date));
  const people = new Set(cells.map(({ row }) => row)).size;
  return (
    <ActDialog
      title={t('goOn.act')}
      draftName="staffing.roster.go-on"
      initial={{}}
      command={idle}
      saveText={t('goOn.save')}
      onClose={onClose}
      onSave={() => {
        onFill(cells);
        onClose();
      }}
    >
      <p>{t('goOn.lead')}</p>
      <Loaded query={read} rows={1}>
        {() => (
          <p role="status">{cells.length === 0 ? t('goOn.none') : t('goOn.count', { people, count: cells.length })}</p>
        )}
      </Loaded>
    </ActDialog>
  );
};

import { todayAt, useFormat, useText } from '@goldkey/ui';
import {
  type CellLook,
  type CellMark,
  cellId,
  Grid,
  type GridColumn,
  type GridEnd,
  type GridRow,
  SheetNotes,
  SheetTools,
} from '@goldkey/ui/grid';
import { useMemo } from 'react';
import { staffingTexts } from '../../text/texts.js';
import { countOf, type DayKind, dayKinds, kindOf, quickKind, type RosterMonth, type RosterPerson } from './roster.js';
import { useRosterSheet } from './use-roster-sheet.js';

const ANY_INSTANT = '2026-01-01T00:00:00+08:00';

/** The days of the month as columns; free days and today are marked in the head. */
const useColumns = (month: RosterMonth): readonly GridColumn[] => {
  const { locale, now, day } = useFormat();
  const today = todayAt(ANY_INSTANT, now);
  return useMemo(() => {
    const narrow = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
    return month.days.map(
      ({ date, kind }): GridColumn => ({
        key: date,
        title: (
          <>
            {Number(date.slice(8))}
            <small>{narrow.format(new Date(`${date}T00:00:00Z`))}</small>
          </>
        ),
        label: day(date),
        ...(date === today ? { tone: 'now' as const } : kind === 'rest' ? { tone: 'free' as const } : {}),
      }),
    );
  }, [month.days, locale, today, day]);
};

const useRows = (people: readonly RosterPerson[]): readonly GridRow[] => {
  const t = useText(staffingTexts);
  return useMemo(
    () =>
      people.map(
        ({ employeeId, name, roles }): GridRow => ({
          key: employeeId,
          title: name,
          label: name,
          ...(roles[0] === undefined ? {} : { note: t(`role.${roles[0]}` as 'role.other') }),
        }),
      ),
    [people, t],
  );
};

/** The month of a property's people, a cell for each day. */
export const RosterGrid = ({
  month,
  people,
  readOnly,
}: {
  month: RosterMonth;
  people: readonly RosterPerson[];
  readOnly: boolean;
}) => {
  const t = useText(staffingTexts);
  const { sheet, view, kindAt, isSet } = useRosterSheet(month);
  const { waiting, marks } = view;
  const columns = useColumns(month);
  const rows = useRows(people);
  const ends = dayKinds.map(
    (kind): GridEnd => ({ key: kind, title: t(`kind.${kind}`), label: t(`kind.${kind}.long`) }),
  );
  const nameOf = (value: string) => t(`kind.${value as DayKind}`);

  const look = ({ key: row }: GridRow, { key: column }: GridColumn): CellLook => {
    const value = kindAt(row, column);
    const id = cellId(row, column);
    const isOurs = waiting.has(id) || isSet(row, column);
    const mark = marks.get(id);
    const tone = !isOurs ? 'quiet' : value === 'leave' ? 'strong' : value === 'rest' ? 'filled' : 'plain';
    const state = mark?.kind ?? (waiting.has(id) ? 'waiting' : undefined);
    return {
      text: nameOf(value),
      tone,
      ...(state === undefined ? {} : { state }),
      ...(mark === undefined ? {} : { reason: mark.reason }),
    };
  };
  const write = (written: readonly { row: GridRow; column: GridColumn; words: string }[]) => {
    const cells = written.map(({ row, column, words }) => ({
      row: row.key,
      column: column.key,
      words,
      kind: kindOf(words),
    }));
    const good = cells.flatMap(({ row, column, kind }) => (kind === undefined ? [] : [{ row, column, value: kind }]));
    const bad = cells.flatMap(({ row, column, words, kind }): CellMark[] =>
      kind === undefined
        ? [{ kind: 'invalid', row, column, value: words, reason: t('roster.unknown', { words }) }]
        : [],
    );
    sheet.write(good, bad);
  };
  return (
    <>
      <SheetNotes sheet={sheet} />
      <Grid
        label={t('roster.title')}
        corner={t('roster.person')}
        rows={rows}
        columns={columns}
        look={look}
        wordsOf={(row, column) => nameOf(kindAt(row.key, column.key))}
        ends={ends}
        endOf={(row, end) =>
          String(
            countOf(
              columns.map((column) => kindAt(row.key, column.key)),
              end.key as DayKind,
            ),
          )
        }
        readOnly={readOnly}
        firstColumn={Math.max(
          0,
          columns.findIndex(({ tone }) => tone === 'now'),
        )}
        quick={quickKind}
        onWrite={write}
        onUndo={() => sheet.undo()}
        onRedo={() => sheet.redo()}
      />
      {readOnly ? (
        <p className="gk-grid-hint">{t('roster.readOnly')}</p>
      ) : (
        <SheetTools sheet={sheet} hint={t('roster.keys')} />
      )}
    </>
  );
};

import { useFormat, useText } from '@goldkey/ui';
import { type CellLook, Grid, type GridColumn, type GridRow } from '@goldkey/ui/grid';
import { useMemo } from 'react';
import type { MeterLine } from '../../api.js';
import { homeName } from '../../home.js';
import { bookTexts } from '../../text/books/texts.js';
import { billingTexts } from '../../text/texts.js';
import { wentOn } from './round.js';
import { type Round, VALUE } from './use-round.js';

/** The round as a spreadsheet: what each meter showed, and what it shows now. */
export const RoundGrid = ({ meters, round }: { meters: readonly MeterLine[]; round: Round }) => {
  const t = useText(bookTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const byId = useMemo(() => new Map(meters.map((meter) => [meter.id, meter])), [meters]);
  const rows = useMemo(
    () =>
      meters.map((meter): GridRow => {
        const home = homeName(meter);
        return { key: meter.id, title: meter.code, label: `${meter.code} ${home}`, note: home };
      }),
    [meters],
  );
  const columns = [
    ['last', t('round.last')],
    ['lastDay', common('meter.lastDay')],
    [VALUE, t('round.value')],
    ['wentOn', t('round.wentOn')],
  ].map(([key = '', title = '']): GridColumn => ({ key, title, label: title }));
  const wordsOf = ({ key: id }: GridRow, { key: column }: GridColumn): string => {
    const meter = byId.get(id);
    if (meter === undefined) return '';
    if (column === 'last') return meter.last.value;
    if (column === 'lastDay') return format.day(meter.last.day);
    return column === VALUE ? round.valueAt(id) : (wentOn(meter.last.value, round.valueAt(id)) ?? '');
  };
  const look = (row: GridRow, column: GridColumn): CellLook => {
    const text = wordsOf(row, column);
    if (column.key !== VALUE) return { text, tone: 'quiet' };
    const mark = round.markAt(row.key);
    return { text, tone: 'plain', ...(mark !== undefined && { state: mark.kind, reason: mark.reason }) };
  };
  return (
    <>
      <Grid
        label={t('round.title')}
        corner={common('meter.code')}
        rows={rows}
        columns={columns}
        look={look}
        wordsOf={wordsOf}
        titleWidth={240}
        columnWidth={120}
        firstColumn={2}
        onWrite={(written) =>
          // The other columns are only read: a block that was copied with them is pasted back as it is.
          round.write(
            written.flatMap(({ row, column, words }) => (column.key === VALUE ? [{ row: row.key, words }] : [])),
          )
        }
        onUndo={() => round.sheet.undo()}
        onRedo={() => round.sheet.redo()}
      />
      <p className="gk-grid-hint">{t('round.keys')}</p>
    </>
  );
};

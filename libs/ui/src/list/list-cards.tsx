import { Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../language/language-context.js';
import { useProperty } from '../page/property-context.js';
import { uiTexts } from '../text/texts.js';
import { cardColumns } from './card-columns.js';
import type { ListColumn, ListTableProps } from './list-props.js';

/** Cards that are drawn at once; more follow before the end comes into sight. */
const PORTION = 60;

const useGrowing = (count: number) => {
  const [drawn, setDrawn] = useState(PORTION);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (end.current === null || drawn >= count) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn((before) => before + PORTION);
      },
      { rootMargin: '800px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [drawn, count]);
  return { drawn, end };
};

/** Where a record stands: beside the title, without a label. */
const STATE = 'state';

/** A row by its columns: what it is and where it stands above, every other value below with the label of its column. */
const LabelledCard = <Row,>({
  row,
  columns,
  titled,
}: { row: Row } & Pick<ListTableProps<Row>, 'columns' | 'titled'>) => {
  const title: ListColumn<Row> | undefined = titled ?? columns[0];
  const { properties } = useProperty();
  const shown = cardColumns(columns, title?.key, properties.length);
  const state = columns.find(({ key }) => key === STATE && key !== title?.key);
  const values = shown.filter(({ key }) => key !== title?.key && key !== STATE);
  return (
    <>
      <div className="gk-card-title">
        <div>{title?.cell(row)}</div>
        {state === undefined ? null : <div className="gk-card-end">{state.cell(row)}</div>}
      </div>
      <dl className="gk-card-values">
        {values.map(({ key, title: label, cell, hatched }) => (
          <div key={key} className={hatched?.(row) ? 'gk-hatched' : undefined}>
            <dt>{label}</dt>
            <dd>{cell(row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** The rows of a list on a phone. */
export const ListCards = <Row,>({
  rows,
  rowKey,
  columns,
  titled,
  card,
  openRow,
  totalsCard,
  label,
  renewing,
  selection,
  selectionName,
}: ListTableProps<Row>) => {
  const t = useText(uiTexts);
  const { drawn, end } = useGrowing(rows.length);
  const page = rows.map(rowKey);
  return (
    <div className={renewing ? 'gk-list-renewing' : undefined}>
      <ul className="gk-paper gk-cards" aria-label={label}>
        {rows.slice(0, drawn).map((row) => (
          <li
            key={rowKey(row)}
            className={[
              rowKey(row) === openRow ? 'gk-list-chosen' : '',
              selection === undefined ? '' : 'gk-card-selects',
            ].join(' ')}
          >
            {selection === undefined ? null : (
              <Checkbox
                className="gk-card-select"
                aria-label={t('list.select.row', { name: selectionName?.(row) ?? rowKey(row) })}
                checked={selection.has(rowKey(row))}
                onChange={() => selection.toggle(page, rowKey(row), false)}
              />
            )}
            <div>{card?.(row) ?? <LabelledCard<Row> row={row} columns={columns} titled={titled} />}</div>
          </li>
        ))}
        {drawn < rows.length ? <li ref={end} aria-hidden="true" /> : null}
        {totalsCard === undefined ? null : <li>{totalsCard}</li>}
      </ul>
    </div>
  );
};

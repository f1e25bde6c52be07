/* biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: rows are drawn on demand, which a table does not allow for; the grid itself holds the focus and names the cell. */
import './grid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useText } from '../language/language-context.js';
import { CellEditor, type Ending } from './cell-editor.js';
import { fillBlock, rangeFilled } from './edits.js';
import { type CellLook, cellElementId, type GridColumn, type GridEnd, GridLine, type GridRow } from './grid-row.js';
import { moved, only, type Place, placeOf, rangeOf, type Selection, stepOf, walked } from './place.js';
import { gridTexts } from './text/texts.js';
import { useGridKeys, type Written } from './use-grid-keys.js';
import { useGridPointer } from './use-grid-pointer.js';

const ROW_HEIGHT = 37;
const HEAD_HEIGHT = 46;
const ROWS_BEYOND = 8;

interface GridProps {
  readonly label: string;
  /** The heading over the rows' titles. */
  readonly corner: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly look: (row: GridRow, column: GridColumn) => CellLook;
  /** The words of a cell as they are copied. */
  readonly wordsOf: (row: GridRow, column: GridColumn) => string;
  readonly ends?: readonly GridEnd[];
  readonly endOf?: (row: GridRow, end: GridEnd) => string;
  readonly titleWidth?: number;
  readonly columnWidth?: number;
  readonly readOnly?: boolean;
  /** The column that is looked at first. */
  readonly firstColumn?: number;
  /** A single key that means a value by itself. */
  readonly quick?: (key: string) => string | undefined;
  readonly onWrite: (
    written: readonly { readonly row: GridRow; readonly column: GridColumn; readonly words: string }[],
  ) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

interface Editing {
  readonly initial: string;
  readonly byTyping: boolean;
}

const Heads = ({
  corner,
  columns,
  ends,
  template,
}: Pick<GridProps, 'corner' | 'columns'> & { ends: readonly GridEnd[]; template: string }) => (
  <div role="rowgroup" className="gk-grid-heads">
    <div role="row" aria-rowindex={1} className="gk-grid-row" style={{ '--gk-columns': template } as CSSProperties}>
      <div role="columnheader" aria-colindex={1} className="gk-grid-corner">
        {corner}
      </div>
      {columns.map(({ key, title, label, tone }, at) => (
        <div
          key={key}
          role="columnheader"
          aria-colindex={at + 2}
          aria-label={label}
          className={tone === undefined ? 'gk-grid-column' : `gk-grid-column gk-grid-column-${tone}`}
        >
          {title}
        </div>
      ))}
      {ends.map(({ key, title, label }, at) => (
        <div
          key={key}
          role="columnheader"
          aria-colindex={columns.length + at + 2}
          aria-label={label}
          className="gk-grid-column"
        >
          {title}
        </div>
      ))}
    </div>
  </div>
);

/** Where writing in a cell leads to. */
const after = (ending: Ending, selection: Selection, extent: { rows: number; columns: number }): Selection => {
  const { key, shift } = ending;
  if (key === 'Enter' || key === 'Tab') {
    const next = walked(placeOf(selection), key === 'Tab' ? 'along' : 'down', shift, rangeOf(selection), extent);
    return next === undefined ? selection : only(next);
  }
  const step = stepOf(key, { page: 1, jump: false });
  return step === undefined ? selection : moved(selection, step, extent);
};

/**
 * A spreadsheet: arrows, ranges, typing, copy and paste, undo. It shows what `look` says and tells what is written; it
 * keeps nothing itself. Rows are drawn on demand; the grid holds the focus and names the cell that the keyboard is at.
 */
export const Grid = (props: GridProps) => {
  const { label, rows, columns, look, wordsOf, ends = [], endOf, readOnly = false, quick, onWrite } = props;
  const { titleWidth = 176, columnWidth = 34 } = props;
  const t = useText(gridTexts);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState<Selection>(() => only({ row: 0, column: props.firstColumn ?? 0 }));
  const [editing, setEditing] = useState<Editing>();
  const [said, say] = useState('');
  const extent = useMemo(() => ({ rows: rows.length, columns: columns.length }), [rows.length, columns.length]);
  const at = placeOf(selection);
  const range = rangeOf(selection);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const template = `${titleWidth}px repeat(${columns.length}, minmax(${columnWidth}px, 1fr)) ${ends.length === 0 ? '' : `repeat(${ends.length}, 40px)`}`;

  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      const { row, column } = placeOf(next);
      virtual.scrollToIndex(row, { align: 'auto' });
      const box = frame.current;
      if (box === null) return;
      const cell = document.getElementById(cellElementId(id, row, column));
      const left = cell?.offsetLeft ?? titleWidth + column * columnWidth;
      const width = cell?.offsetWidth ?? columnWidth;
      if (left - titleWidth < box.scrollLeft) box.scrollLeft = left - titleWidth;
      else if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth;
    },
    [virtual, id, titleWidth, columnWidth],
  );
  const write = useCallback(
    (written: readonly Written[]) =>
      onWrite(
        written.flatMap(({ row, column, words }) => {
          const line = rows[row];
          const head = columns[column];
          return line === undefined || head === undefined ? [] : [{ row: line, column: head, words }];
        }),
      ),
    [onWrite, rows, columns],
  );
  const wordsAt = useCallback(
    ({ row, column }: Place) => {
      const line = rows[row];
      const head = columns[column];
      return line === undefined || head === undefined ? '' : wordsOf(line, head);
    },
    [rows, columns, wordsOf],
  );
  const edit = (initial: string, byTyping: boolean) => {
    if (!readOnly) setEditing({ initial, byTyping });
  };
  const keys = useGridKeys({
    selection,
    select,
    extent,
    page: Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2),
    readOnly,
    wordsAt,
    write,
    undo: props.onUndo,
    redo: props.onRedo,
    quick: quick ?? (() => undefined),
    edit,
    pasted: (count) => say(t('grid.pasted', { count })),
  });
  const fill = (to: Place) => {
    const into = rangeFilled(range, to);
    write(fillBlock(range, into, wordsAt));
    select({ anchor: { row: into.top, column: into.left }, head: { row: into.bottom, column: into.right } });
  };
  const { filling, ...pointer } = useGridPointer({
    selection,
    select,
    edit: () => edit(wordsAt(at), false),
    fill,
  });
  const marked = filling === undefined ? range : rangeFilled(range, filling);

  const onEnd = (ending: Ending) => {
    setEditing(undefined);
    if (ending.words !== undefined && ending.words !== wordsAt(at)) write([{ ...at, words: ending.words }]);
    if (ending.key === 'blur') return;
    frame.current?.focus({ preventScroll: true });
    select(after(ending, selection, extent));
  };
  const shownFirst = useRef(false);
  useEffect(() => {
    if (shownFirst.current || frame.current === null) return;
    shownFirst.current = true;
    frame.current.scrollLeft = Math.max(0, (props.firstColumn ?? 0) * columnWidth - frame.current.clientWidth / 2);
  }, [props.firstColumn, columnWidth]);
  // Fewer rows than before, by a filter: the keyboard stays at one that there is.
  useEffect(() => {
    if (rows.length > 0 && at.row >= rows.length) setSelection(only({ row: rows.length - 1, column: at.column }));
  }, [rows.length, at.row, at.column]);

  const where = rows[at.row];
  const head = columns[at.column];
  const name =
    where === undefined || head === undefined ? '' : t('grid.where', { row: where.label, column: head.label });
  const editor: ReactNode =
    editing === undefined ? undefined : (
      <CellEditor label={name} initial={editing.initial} byTyping={editing.byTyping} onEnd={onEnd} />
    );
  const shown = virtual.getVirtualItems();
  const first = shown[0];
  const last = shown.at(-1);
  const isShown = first !== undefined && last !== undefined && at.row >= first.index && at.row <= last.index;
  return (
    <>
      <div
        ref={frame}
        className="gk-grid"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable
        aria-readonly={readOnly}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + ends.length + 1}
        aria-activedescendant={isShown ? cellElementId(id, at.row, at.column) : undefined}
        {...pointer}
        {...keys}
      >
        <Heads corner={props.corner} columns={columns} ends={ends} template={template} />
        <div
          role="rowgroup"
          style={{ paddingTop: first?.start ?? 0, paddingBottom: virtual.getTotalSize() - (last?.end ?? 0) }}
        >
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const chosen = index >= marked.top && index <= marked.bottom;
            return (
              <GridLine
                key={row.key}
                id={id}
                index={index}
                row={row}
                columns={columns}
                looks={columns.map((column) => look(row, column))}
                ends={ends.map((end) => endOf?.(row, end) ?? '')}
                from={chosen ? marked.left : -1}
                until={chosen ? marked.right : -1}
                handle={!readOnly && index === range.bottom ? range.right : -1}
                head={index === at.row ? at.column : -1}
                editor={index === at.row ? editor : undefined}
                template={template}
              />
            );
          })}
        </div>
      </div>
      <span className="gk-hidden" role="status">
        {said}
      </span>
    </>
  );
};

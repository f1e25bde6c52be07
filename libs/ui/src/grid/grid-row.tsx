/* biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: rows are drawn on demand, which a table does not allow for; the grid itself holds the focus and names the cell. */
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Tint } from '../parts/tint-sign.js';
import '../parts/tints.css';

/** A row of the grid: who or what it is about. */
export interface GridRow {
  readonly key: string;
  readonly title: ReactNode;
  /** The title in words, for who does not see it. */
  readonly label: string;
  readonly note?: ReactNode;
}

/** A column of the grid. */
export interface GridColumn {
  readonly key: string;
  readonly title: ReactNode;
  readonly label: string;
  /** Marked in the head: a free day, today. */
  readonly tone?: 'free' | 'now';
}

/** A sum at the right end of each row; it is read, not written. */
export interface GridEnd {
  readonly key: string;
  readonly title: string;
  readonly label: string;
}

/** How a cell looks. `quiet`: nobody set it; `filled`: stands out from its neighbours; `strong`: to be noticed. */
export interface CellLook {
  readonly text: string;
  readonly tone: 'quiet' | 'plain' | 'filled' | 'strong';
  readonly state?: 'waiting' | 'invalid' | 'refused';
  readonly tint?: Tint;
  /** A sign in the corner: something is wrong, may be wrong, or is other than it was shown. */
  readonly flag?: 'hard' | 'soft' | 'changed';
  /** Why it is marked. */
  readonly reason?: string;
}

export interface GridRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
  readonly looks: readonly CellLook[];
  readonly ends: readonly string[];
  /** The chosen columns, -1 for none; `head` is the one that the keyboard is at. */
  readonly from: number;
  readonly until: number;
  readonly head: number;
  /** The cell with the handle by which what is chosen is dragged on; -1: none in this row. */
  readonly handle: number;
  /** In place of the head cell's words while it is written in. */
  readonly editor: ReactNode;
  readonly template: string;
}

/** The id of a cell's element, by which the grid tells where the keyboard is. */
export const cellElementId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;

const classOf = (look: CellLook, column: GridColumn, chosen: boolean, head: boolean): string =>
  [
    'gk-grid-cell',
    `gk-grid-${look.tone}`,
    look.state === undefined ? '' : `gk-grid-${look.state}`,
    look.tint === undefined ? '' : `gk-tint-${look.tint}`,
    look.flag === undefined ? '' : `gk-grid-flag-${look.flag}`,
    column.tone === undefined ? '' : `gk-grid-column-${column.tone}`,
    chosen ? 'gk-grid-chosen' : '',
    head ? 'gk-grid-head-cell' : '',
  ]
    .filter(Boolean)
    .join(' ');

const Row = ({ id, index, row, columns, looks, ends, from, until, head, handle, editor, template }: GridRowProps) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    className="gk-grid-row"
    style={{ '--gk-columns': template } as CSSProperties}
  >
    <div role="rowheader" aria-colindex={1} className="gk-grid-title">
      <span className="gk-cut">{row.title}</span>
      {row.note === undefined ? null : <small className="gk-cut">{row.note}</small>}
    </div>
    {columns.map((column, at) => {
      const look = looks[at] ?? { text: '', tone: 'quiet' as const };
      const chosen = at >= from && at <= until;
      return (
        <div
          key={column.key}
          id={cellElementId(id, index, at)}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={at + 2}
          aria-selected={chosen}
          aria-invalid={look.state === 'invalid' || look.state === 'refused' || look.flag === 'hard' ? true : undefined}
          aria-description={look.reason}
          title={look.reason}
          data-row={index}
          data-column={at}
          className={classOf(look, column, chosen, at === head)}
        >
          {at === head && editor !== undefined ? editor : look.text}
          {at === handle && editor === undefined ? <span className="gk-grid-handle" data-handle /> : null}
        </div>
      );
    })}
    {ends.map((words, at) => (
      <div
        key={`end-${columns.length + at}`}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={columns.length + at + 2}
        className={at === 0 ? 'gk-grid-end gk-grid-end-first' : 'gk-grid-end'}
      >
        {words}
      </div>
    ))}
  </div>
);

const sameLooks = (one: readonly CellLook[], other: readonly CellLook[]): boolean =>
  one.length === other.length &&
  one.every((look, at) => {
    const next = other[at];
    return (
      look.text === next?.text &&
      look.tone === next.tone &&
      look.state === next.state &&
      look.tint === next.tint &&
      look.flag === next.flag &&
      look.reason === next.reason
    );
  });

/** One row, drawn again only when something of it has changed: hundreds of rows stay smooth. */
export const GridLine = memo(
  Row,
  ({ looks, ends, ...before }, { looks: nextLooks, ends: nextEnds, ...after }) =>
    sameLooks(looks, nextLooks) &&
    ends.join('|') === nextEnds.join('|') &&
    (Object.keys(before) as (keyof typeof before)[]).every((name) => before[name] === after[name]),
);

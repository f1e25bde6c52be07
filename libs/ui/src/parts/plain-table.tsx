import './plain-table.css';
import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly number?: boolean;
  /** Stays on one line. */
  readonly short?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** A small table inside a page, without filters and sorting: parameters, people. */
export const PlainTable = <Row,>({
  columns,
  rows,
  rowKey,
  small = false,
  label,
  empty,
}: {
  columns: readonly PlainColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  small?: boolean;
  label?: string;
  /** Said instead of a head without rows. */
  empty?: string;
}) =>
  rows.length === 0 && empty !== undefined ? (
    <p className="gk-muted">{empty}</p>
  ) : (
    <table className={small ? 'gk-plain-table gk-small' : 'gk-plain-table'} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, title, number }) => (
            <th key={key} scope="col" className={number ? 'gk-number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, number, short, cell }) => (
              <td key={key} className={number ? 'gk-number' : short ? 'gk-nowrap' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

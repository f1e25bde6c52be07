import { PaperPart, type PlainColumn, PlainTable, SectionHead } from '@goldkey/ui';
import type { ReactNode } from 'react';

/** A part of a sheet with a table in it, which scrolls sideways where the screen is narrow; `empty` instead of no rows. */
export const TablePart = <Row,>({
  title,
  count,
  aside,
  empty,
  foot,
  ...table
}: {
  title: string;
  count?: number;
  aside?: ReactNode;
  empty: ReactNode;
  foot?: ReactNode;
  columns: readonly PlainColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) => (
  <PaperPart>
    <SectionHead title={title} {...(count === undefined ? {} : { count })} aside={aside} />
    {table.rows.length === 0 ? (
      <p className="gk-muted">{empty}</p>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
      <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={title}>
        <PlainTable {...table} label={title} />
      </section>
    )}
    {foot == null ? null : <div style={{ marginTop: 12 }}>{foot}</div>}
  </PaperPart>
);

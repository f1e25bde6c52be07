import type { ReactNode } from 'react';
import type { FileColumn } from './file-cells.js';
import type { Selection } from './use-selection.js';

/** A column of a list. Words stand left, numbers right. */
export interface ListColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** The title in words, where it is more than words. */
  readonly name?: string;
  readonly width?: number | string;
  readonly number?: boolean;
  /** Can be sorted by its key. */
  readonly sorts?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly hatched?: (row: Row) => boolean;
  readonly total?: ReactNode;
  /** Shown only when a person asks for it. */
  readonly extra?: boolean;
  /** Stays in sight when the others scroll sideways. */
  readonly frozen?: boolean;
  /** What of it goes into an exported file: a column there for each thing that it shows. */
  readonly file?: readonly FileColumn<Row>[];
}

/** What a list of rows needs to be drawn, as a table or as cards. `sort`: a key, `-` before it for the greatest first. */
export interface ListTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The column that says what a row is, by which its card on a phone is titled; without it the first. */
  readonly titled?: ListColumn<Row>;
  /** The row on a phone, where it is not its columns with their labels. */
  readonly card?: (row: Row) => ReactNode;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly openRow: string | undefined;
  readonly onOpen: (key: string) => void;
  /** Newer rows are on their way. */
  readonly renewing?: boolean;
  readonly totals?: boolean;
  readonly totalsCard?: ReactNode;
  readonly minWidth?: number;
  /** Columns can be made wider and narrower. */
  readonly onResize?: (key: string, width: number) => void;
  /** Rows can be chosen; `selectionName` says which row a box stands for. */
  readonly selection?: Selection;
  readonly selectionName?: (row: Row) => string;
}

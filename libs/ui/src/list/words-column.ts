import type { FileColumn } from './file-cells.js';
import type { ListColumn } from './list-props.js';

/** A column that goes into files as it is shown; `kind` where the file holds it as a number or a day. */
export const wordsColumn = <Row>(
  key: string,
  title: string,
  of: (row: Row) => string | undefined,
  more: Partial<ListColumn<Row>> & { readonly kind?: FileColumn<Row>['kind'] } = {},
): ListColumn<Row> => {
  const { kind, ...rest } = more;
  return { key, title, cell: of, file: [{ title, of, ...(kind && { kind }) }], ...rest };
};

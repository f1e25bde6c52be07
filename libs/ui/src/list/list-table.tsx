import './list-table.css';
import { Pagination, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { useIsPhone } from '../parts/use-media.js';
import { uiTexts } from '../text/texts.js';

/** A column of a list. Words stand left, numbers right. */
export interface ListColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly width?: number | string;
  readonly number?: boolean;
  /** Can be sorted by its key. */
  readonly sorts?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly hatched?: (row: Row) => boolean;
  readonly total?: ReactNode;
}

interface ListTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row on a phone. */
  readonly card: (row: Row) => ReactNode;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly openRow: string | undefined;
  readonly onOpen: (key: string) => void;
  /** Newer rows are on their way. */
  readonly renewing?: boolean;
  readonly totals?: boolean;
  readonly totalsCard?: ReactNode;
  readonly minWidth?: number;
}

const orderOf = (sort: string, key: string): 'ascend' | 'descend' | null => {
  if (sort === key) return 'ascend';
  return sort === `-${key}` ? 'descend' : null;
};

const columnsOf = <Row,>(props: ListTableProps<Row>): TableProps<Row>['columns'] =>
  props.columns.map((column) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.number ? 'right' : 'left',
    render: (_: unknown, row: Row) => column.cell(row),
    onCell: (row: Row) => (column.hatched?.(row) ? { className: 'gk-hatched' } : {}),
    ...(column.sorts
      ? {
          sorter: true,
          sortOrder: orderOf(props.sort, column.key),
          showSorterTooltip: false,
          // Downwards first, and never back to no order at all.
          sortDirections: ['descend' as const, 'ascend' as const, 'descend' as const],
        }
      : {}),
  }));

const Totals = <Row,>({ columns }: { columns: readonly ListColumn<Row>[] }) => (
  <Table.Summary.Row>
    {columns.map((column, index) => (
      <Table.Summary.Cell key={column.key} index={index} align={column.number ? 'right' : 'left'}>
        {column.total}
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
);

const Cards = <Row,>({ rows, rowKey, card, openRow, totalsCard, label }: ListTableProps<Row>) => (
  <ul className="gk-paper gk-cards" aria-label={label}>
    {rows.map((row) => (
      <li key={rowKey(row)} className={rowKey(row) === openRow ? 'gk-list-chosen' : undefined}>
        {card(row)}
      </li>
    ))}
    {totalsCard === undefined ? null : <li>{totalsCard}</li>}
  </ul>
);

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button') !== null;

/** The rows of a list: a table on a desk, cards on a phone. A click anywhere in a row opens it. */
export const ListTable = <Row extends object>(props: ListTableProps<Row>) => {
  const isPhone = useIsPhone();
  const className = props.renewing ? 'gk-list-renewing' : undefined;
  if (isPhone) {
    return (
      <div className={className}>
        <Cards {...props} />
      </div>
    );
  }
  return (
    <div className={`gk-paper gk-list ${className ?? ''}`}>
      <Table<Row>
        aria-label={props.label}
        columns={columnsOf(props)}
        dataSource={props.rows as Row[]}
        rowKey={props.rowKey}
        pagination={false}
        scroll={{ x: props.minWidth ?? 'max-content' }}
        tableLayout="fixed"
        onChange={(_pages, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
          if (columnKey !== undefined) props.onSort(order === 'ascend' ? String(columnKey) : `-${String(columnKey)}`);
        }}
        rowClassName={(row) => (props.rowKey(row) === props.openRow ? 'gk-list-chosen' : '')}
        onRow={(row) => ({
          onClick: (event) => {
            if (!isControl(event.target)) props.onOpen(props.rowKey(row));
          },
        })}
        summary={props.totals ? () => <Totals columns={props.columns} /> : undefined}
      />
    </div>
  );
};

/** How many there are of the filter, and the pages. */
export const ListFoot = ({
  total,
  page,
  pageSize,
  onPage,
  children,
}: {
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number, pageSize: number) => void;
  children?: ReactNode;
}) => {
  const t = useText(uiTexts);
  const isPhone = useIsPhone();
  return (
    <nav className="gk-list-foot gk-no-print" aria-label={t('list.page')}>
      <span>
        {t('list.total', { count: formatCount(total) })}
        {children}
      </span>
      {total > Math.min(pageSize, 20) ? (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={total}
          onChange={onPage}
          simple={isPhone}
          showSizeChanger={!isPhone}
          pageSizeOptions={[20, 50, 100, 200]}
        />
      ) : null}
    </nav>
  );
};

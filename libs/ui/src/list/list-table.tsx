import './list-table.css';
import { Checkbox, Table, type TableProps } from 'antd';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { useText } from '../language/language-context.js';
import { useIsPhone } from '../parts/use-media.js';
import { uiTexts } from '../text/texts.js';
import { ColumnHandle } from './column-handle.js';
import { ListCards } from './list-cards.js';
import type { ListColumn, ListTableProps } from './list-props.js';
import { CountedTable, RowRoom, useRowWindow, WindowedBody } from './row-window.js';

const SELECT_WIDTH = 48;

const orderOf = (sort: string, key: string): 'ascend' | 'descend' | null => {
  if (sort === key) return 'ascend';
  return sort === `-${key}` ? 'descend' : null;
};

const wordsOf = <Row,>({ name, title, key }: ListColumn<Row>): string =>
  name ?? (typeof title === 'string' ? title : key);

/** The head of a column with what can be done at it. In the title itself a hidden copy, by which widths are measured, would have it too. */
const HeadCell = ({ tool, children, ...cell }: ComponentProps<'th'> & { tool?: ReactNode }) => (
  <th {...cell}>
    {children}
    {tool}
  </th>
);

/** Hands a tool to the cell of a head; Ant Design's types know no attributes of ours. */
const withTool = (tool: ReactNode): object => ({ tool });

const columnsOf = <Row,>({ columns, sort, onResize }: ListTableProps<Row>): TableProps<Row>['columns'] =>
  columns.map((column) => ({
    key: column.key,
    title: column.title,
    onHeaderCell: () =>
      withTool(
        onResize === undefined ? undefined : (
          <ColumnHandle
            name={wordsOf(column)}
            width={typeof column.width === 'number' ? column.width : undefined}
            onResize={(width) => onResize(column.key, width)}
          />
        ),
      ),
    width: column.width,
    align: column.number ? 'right' : 'left',
    fixed: column.frozen ? ('start' as const) : undefined,
    render: (_: unknown, row: Row) => column.cell(row),
    onCell: (row: Row) => (column.hatched?.(row) ? { className: 'gk-hatched' } : {}),
    ...(column.sorts
      ? {
          sorter: true,
          sortOrder: orderOf(sort, column.key),
          showSorterTooltip: false,
          // Downwards first, and never back to no order at all.
          sortDirections: ['descend' as const, 'ascend' as const, 'descend' as const],
        }
      : {}),
  }));

/** The boxes by which rows are chosen, before all other columns. */
const useSelectColumn = <Row,>({
  selection,
  selectionName,
  rows,
  rowKey,
  columns,
}: ListTableProps<Row>): TableProps<Row>['columns'] => {
  const t = useText(uiTexts);
  if (selection === undefined) return [];
  const page = rows.map(rowKey);
  const count = page.filter(selection.has).length;
  return [
    {
      key: 'gk-select',
      width: SELECT_WIDTH,
      fixed: columns[0]?.frozen ? ('start' as const) : undefined,
      className: 'gk-list-select',
      onHeaderCell: () =>
        withTool(
          <Checkbox
            aria-label={t('list.select.page')}
            checked={count > 0 && count === page.length}
            indeterminate={count > 0 && count < page.length}
            onChange={() => selection.togglePage(page)}
          />,
        ),
      render: (_: unknown, row: Row) => (
        <Checkbox
          aria-label={t('list.select.row', { name: selectionName?.(row) ?? rowKey(row) })}
          checked={selection.has(rowKey(row))}
          onChange={({ nativeEvent }) =>
            selection.toggle(page, rowKey(row), nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      ),
    },
  ];
};

const Totals = <Row,>({ columns, selects }: { columns: readonly ListColumn<Row>[]; selects: boolean }) => (
  <Table.Summary.Row>
    {selects ? <Table.Summary.Cell index={0} /> : null}
    {columns.map((column, index) => (
      <Table.Summary.Cell key={column.key} index={index + (selects ? 1 : 0)} align={column.number ? 'right' : 'left'}>
        {column.total}
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
);

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label, [role="separator"]') !== null;

const components = { table: CountedTable, header: { cell: HeadCell }, body: { wrapper: WindowedBody } };

const DeskTable = <Row extends object>(props: ListTableProps<Row>) => {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRowWindow(props.rows, frame);
  const columns = [...(useSelectColumn(props) ?? []), ...(columnsOf(props) ?? [])];
  return (
    <RowRoom value={{ before: shown.before, after: shown.after, count: props.rows.length }}>
      <div ref={frame} className={`gk-paper gk-list ${props.renewing ? 'gk-list-renewing' : ''}`}>
        <Table<Row>
          aria-label={props.label}
          components={components}
          columns={columns}
          dataSource={shown.rows as Row[]}
          rowKey={props.rowKey}
          pagination={false}
          scroll={{ x: props.minWidth ?? 'max-content' }}
          tableLayout="fixed"
          onChange={(_pages, _filters, sorter) => {
            const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
            if (columnKey !== undefined) props.onSort(order === 'ascend' ? String(columnKey) : `-${String(columnKey)}`);
          }}
          rowClassName={(row) => (props.rowKey(row) === props.openRow ? 'gk-list-chosen' : '')}
          onRow={(row, index = 0) => ({
            'aria-rowindex': shown.first + index + 2,
            onClick: (event) => {
              if (!isControl(event.target)) props.onOpen(props.rowKey(row));
            },
          })}
          summary={
            props.totals ? () => <Totals columns={props.columns} selects={props.selection !== undefined} /> : undefined
          }
        />
      </div>
    </RowRoom>
  );
};

/** The rows of a list: a table on a desk, cards on a phone. A click anywhere in a row opens it. */
export const ListTable = <Row extends object>(props: ListTableProps<Row>) =>
  useIsPhone() ? <ListCards {...props} /> : <DeskTable {...props} />;

import { Button } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { type Query } from '../data/client.js';
import { useData, useRead } from '../data/data-context.js';
import { useText } from '../language/language-context.js';
import { Loaded, StateNote } from '../page/loaded.js';
import { Page } from '../page/page.js';
import { PanelRoom, WithPanel } from '../page/side-panel.js';
import { Chips } from '../parts/chips.js';
import type { IconName } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';
import { BulkBar, type BulkLink, MOST_AT_ONCE } from './bulk-bar.js';
import type { BulkAct } from './bulk-dialog.js';
import { ColumnChooser } from './column-chooser.js';
import { neededWidth, resized } from './column-layout.js';
import { type Counted, MOST_EXPORTED } from './counted.js';
import { ExportMenu } from './export-menu.js';
import { ListFoot, type ListTotal } from './list-foot.js';
import type { ListColumn } from './list-props.js';
import type { ListChange } from './list-state.js';
import { ListTable } from './list-table.js';
import { ElsewherePanel, OpenedWithin, type OpenRow } from './opened-panel.js';
import { readPages } from './read-pages.js';
import { useColumns } from './use-columns.js';
import { useOpen } from './use-list.js';
import { type Selection, useSelection } from './use-selection.js';
import { type View, ViewTabs } from './view-tabs.js';

/** What of `useList` the page needs. */
interface ListInAddress {
  readonly state: { readonly sort: string; readonly page: number; readonly pageSize: number };
  readonly change: (change: ListChange) => void;
  readonly clear: () => void;
  readonly filtersSet: number;
}

export interface ListPageProps<Row> {
  /** Of the list: by it columns and views are remembered, and files called. */
  readonly name: string;
  readonly title: string;
  readonly acts?: ReactNode;
  /** The door that answers `{items, total}`, and what it is asked. */
  readonly path: string;
  readonly query: Query;
  readonly list: ListInAddress;
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** How a row is called where it is spoken of. */
  readonly nameOf: (row: Row) => string;
  /** The row on a phone, where it is not its columns with their labels. */
  readonly card?: (row: Row) => ReactNode;
  readonly filters?: ReactNode;
  readonly views?: readonly View[];
  /** A filter that stays when another view is taken: the property. */
  readonly keeps?: string;
  readonly totals?: readonly ListTotal[];
  readonly bulk?: {
    readonly acts: readonly BulkAct<Row>[];
    readonly links?: readonly BulkLink<Row>[];
    readonly renews: readonly string[];
  };
  readonly empty: { readonly icon: IconName; readonly title: string; readonly lead?: string; readonly act?: ReactNode };
  /** The drawer of a row; where it is not on this page of the list, it is read by its key. */
  readonly panel?: (opened: OpenRow<Row>) => ReactNode;
  /** The door answers all rows at once, and none by its key. */
  readonly whole?: boolean;
  /** Instead of `panel`, a drawer that reads its record itself; the row only where it is on this page. */
  readonly recordPanel?: (opened: { readonly id: string; readonly row: Row | undefined }) => ReactNode;
  /** Columns that are left out beside the drawer, where there is no room for them. */
  readonly wideOnly?: readonly string[];
  /** Milliseconds after which it is read again. */
  readonly every?: number;
  /** Whether something of a row is done by others just now: the list is soon read again. */
  readonly underWay?: (row: Row) => boolean;
}

const Nothing = ({
  filtered,
  clear,
  empty,
}: {
  filtered: boolean;
  clear: () => void;
  empty: ListPageProps<never>['empty'];
}) => {
  const t = useText(uiTexts);
  if (filtered) {
    return (
      <StateNote
        icon="search"
        title={t('list.nothing')}
        act={<Button onClick={clear}>{t('list.nothing.clear')}</Button>}
      >
        {t('list.nothing.lead')}
      </StateNote>
    );
  }
  return (
    <StateNote icon={empty.icon} title={empty.title} act={empty.act}>
      {empty.lead}
    </StateNote>
  );
};

/** What was asked, without the page of it: the same filter has the same text. */
const filterOf = ({ page: _, pageSize: __, sort: ___, ...filter }: Query): string => JSON.stringify(filter);

/** Milliseconds between two looks at what others do just now. */
const UNDER_WAY_MS = 2_000;

const useRows = <Row,>({ path, query, every, underWay, rowKey }: ListPageProps<Row>, selection: Selection) => {
  const { client } = useData();
  const read = useRead<{ readonly items: readonly Row[] } & Counted>(path, query, {
    keep: true,
    every: (answer) => (underWay !== undefined && answer?.items.some(underWay) ? UNDER_WAY_MS : every),
  });
  const rows = read.data?.items ?? [];
  const all = (most: number) => readPages<Row>(client, path, query, { most });
  /** Those that are chosen; what is not on this page is read. */
  const chosen = async () => {
    const { keys, everything } = selection.chosen;
    const here = rows.filter((row) => keys.has(rowKey(row)));
    if (everything || here.length < keys.size) {
      return (await all(MOST_EXPORTED)).filter((row) => everything || keys.has(rowKey(row))).slice(0, MOST_AT_ONCE);
    }
    return here;
  };
  return { read, rows, all, chosen };
};

/** The drawer of what is open. */
const panelOf = <Row,>(
  { panel, recordPanel, rowKey, path, whole = false }: ListPageProps<Row>,
  { id, rows, isListed }: { readonly id: string; readonly rows: readonly Row[]; readonly isListed: boolean },
): ReactNode => {
  const row = rows.find((each) => rowKey(each) === id);
  if (recordPanel !== undefined) return recordPanel({ id, row });
  if (panel === undefined) return null;
  if (row !== undefined) return panel({ id, row });
  if (!isListed) return <PanelRoom />;
  return <ElsewherePanel<Row> key={id} id={id} path={whole ? undefined : path} panel={panel} />;
};

/**
 * A list: views as tabs, filters, columns as each person likes them, totals of the filter, a drawer for the row that is
 * open, acts on many rows, and exactly this as a file. Everything that is shown stands in the address.
 */
export const ListPage = <Row extends object>(props: ListPageProps<Row>) => {
  const { name, title, list, bulk, rowKey, nameOf, wideOnly = [] } = props;
  const { state, change } = list;
  const { id, open } = useOpen();
  const selection = useSelection(filterOf(props.query));
  const columns = useColumns(name, props.columns);
  const { read, rows, all, chosen } = useRows(props, selection);
  const { total, totalIsLeast } = read.data ?? { total: 0 };
  const hasPanel = id !== undefined && (props.panel ?? props.recordPanel) !== undefined;
  const shown = columns.shown.filter(({ key }) => !hasPanel || !wideOnly.includes(key));
  const selects = bulk !== undefined && bulk.acts.length + (bulk.links?.length ?? 0) > 0 && !hasPanel;

  const page = (
    <Page title={title} acts={props.acts}>
      {props.views === undefined ? null : (
        <ViewTabs list={name} views={props.views} keeps={props.keeps} columns={columns} />
      )}
      <Chips
        end={
          <>
            <ColumnChooser columns={columns} />
            <ExportMenu
              name={name}
              columns={columns.shown}
              total={total}
              totalIsLeast={totalIsLeast}
              read={() => all(MOST_EXPORTED)}
            />
          </>
        }
      >
        {props.filters}
      </Chips>
      <Loaded
        query={read}
        rows={12}
        isEmpty={(answer) => answer.total === 0}
        empty={<Nothing filtered={list.filtersSet > 0} clear={list.clear} empty={props.empty} />}
      >
        {(answer) => (
          <>
            <ListTable<Row>
              label={title}
              columns={shown}
              onResize={(key, width) => columns.change(resized(columns.layout, key, width))}
              rows={answer.items}
              rowKey={rowKey}
              titled={props.columns[0]}
              card={props.card}
              sort={state.sort}
              onSort={(sort) => change({ sort })}
              openRow={id}
              onOpen={open}
              renewing={read.isPlaceholderData}
              minWidth={neededWidth(shown)}
              selection={selects ? selection : undefined}
              selectionName={nameOf}
            />
            <ListFoot
              total={answer.total}
              totalIsLeast={answer.totalIsLeast}
              totals={props.totals}
              page={state.page}
              pageSize={state.pageSize}
              onPage={(next, pageSize) => change({ page: pageSize === state.pageSize ? next : 1, pageSize })}
            />
          </>
        )}
      </Loaded>
      {selects ? (
        <BulkBar<Row>
          selection={selection}
          total={total}
          acts={bulk.acts}
          links={bulk.links}
          renews={bulk.renews}
          rows={chosen}
          keyOf={rowKey}
          nameOf={nameOf}
        />
      ) : null}
    </Page>
  );
  const panel = hasPanel ? panelOf(props, { id, rows, isListed: !read.isPending }) : null;
  return (
    <WithPanel
      page={page}
      panel={
        panel && id !== undefined ? (
          <OpenedWithin ids={rows.map(rowKey)} id={id} open={open}>
            <Suspense fallback={<PanelRoom />}>{panel}</Suspense>
          </OpenedWithin>
        ) : null
      }
    />
  );
};

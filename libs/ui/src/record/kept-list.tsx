import { Button } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useMay } from '../data/session.js';
import { formatCount, formatMoney } from '../format/format.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { ListPage } from '../list/list-page.js';
import type { ListColumn } from '../list/list-props.js';
import type { ListSpec } from '../list/list-state.js';
import { type OpenRow, RowPanel } from '../list/opened-panel.js';
import { RowLink } from '../list/row-link.js';
import { ListSearch } from '../list/search-field.js';
import { useList } from '../list/use-list.js';
import type { View } from '../list/view-tabs.js';
import { PanelPart } from '../page/side-panel.js';
import { StateChip, type Tone } from '../parts/chips.js';
import { Facts } from '../parts/lines.js';
import { uiTexts } from '../text/texts.js';
import { ActForm, type FieldSpec, serviceOf, type Values } from './act-form.js';

/** What every record has that stands whole in its service's book (service-kit's kept lists). */
export interface Kept {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly state?: string;
  readonly version: number;
}

/** A column and a fact: what of the row, and in which form. */
export interface CellSpec<Row> {
  readonly key: string;
  readonly title: string;
  readonly form?: 'text' | 'money' | 'count' | 'instant' | 'day' | 'period' | 'state';
  readonly of: (row: Row) => string | number | undefined;
  readonly sorts?: boolean;
  readonly width?: number;
  /** In the drawer only. */
  readonly drawer?: boolean;
}

/** An act on a row, offered where it stands and to whom it is allowed. */
export interface ActSpec<Row> {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly permission: string;
  readonly offered: (row: Row) => boolean;
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  readonly path: (row: Row) => string;
  readonly fields: readonly FieldSpec[];
  readonly initial?: (row: Row) => Values;
  readonly body?: (values: Values, row: Row) => object;
  /** Commands on what changes a record carry its version. */
  readonly versioned?: boolean;
  readonly onAnswer?: (answer: unknown) => void;
}

export interface KeptListProps<Row extends Kept> {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly spec: ListSpec;
  readonly cells: readonly CellSpec<Row>[];
  readonly nameOf: (row: Row) => string;
  readonly tone?: (row: Row) => Tone;
  readonly acts?: readonly ActSpec<Row>[];
  readonly views?: readonly View[];
  readonly head?: ReactNode;
  readonly filters?: ReactNode;
  readonly empty: string;
  /** Asked besides what stands in the address. */
  readonly asks?: Readonly<Record<string, string>>;
  readonly bulk?: Parameters<typeof ListPage<Row>>[0]['bulk'];
  readonly more?: (row: Row) => ReactNode;
  readonly underWay?: (row: Row) => boolean;
}

const fileKinds = {
  money: 'money',
  count: 'number',
  instant: 'instant',
  day: 'day',
  period: 'text',
  text: 'text',
  state: 'text',
} as const;

/** For the weekday of a day beside its year, and for a month in words. */
const DAY_WIDTH = 132;

const words = (shown: ReactNode): string | undefined => (shown === null ? undefined : String(shown));

/** Shows a value in its form; a day of another year with that year. */
export const useCell = () => {
  const format = useFormat();
  return useCallback(
    (form: CellSpec<never>['form'], value: string | number | undefined): ReactNode => {
      if (value === undefined) return null;
      if (form === 'money') return formatMoney(String(value));
      if (form === 'instant') return format.instant(String(value));
      if (form === 'count' && /^-?\d/.test(String(value))) return formatCount(value);
      if (form === 'period') return format.period(String(value));
      return form === 'day' ? format.day(String(value)) : value;
    },
    [format],
  );
};

const useColumns = <Row extends Kept>({ cells, tone }: KeptListProps<Row>): readonly ListColumn<Row>[] => {
  const told = useCell();
  return useMemo(
    () =>
      cells
        .filter(({ drawer }) => drawer !== true)
        .map(({ key, title, form = 'text', of, sorts, width }, index): ListColumn<Row> => {
          const shown = (row: Row): ReactNode => {
            if (form === 'state') return <StateChip tone={tone?.(row) ?? 'plain'}>{of(row)}</StateChip>;
            return told(form, of(row));
          };
          return {
            key,
            title,
            number: form === 'money' || form === 'count',
            ...(sorts === true && { sorts }),
            ...(width !== undefined && {
              width: form === 'day' || form === 'period' ? Math.max(width, DAY_WIDTH) : width,
            }),
            cell: (row) => (index === 0 ? <RowLink id={row.id}>{shown(row)}</RowLink> : shown(row)),
            file: [{ title, kind: fileKinds[form], of }],
          };
        }),
    [cells, told, tone],
  );
};

const KeptPanel = <Row extends Kept>({ row, list }: OpenRow<Row> & { readonly list: KeptListProps<Row> }) => {
  const may = useMay();
  const told = useCell();
  const [asks, setAsks] = useState<ActSpec<Row>>();
  const acts = (list.acts ?? []).filter(({ permission, offered }) => may(permission) && offered(row));
  return (
    <RowPanel
      title={list.nameOf(row)}
      lead={row.propertyName}
      {...(acts.length > 0 && {
        foot: acts.map((act, index) => (
          <Button key={act.key} type={index === 0 ? 'primary' : 'default'} onClick={() => setAsks(act)}>
            {act.title}
          </Button>
        )),
      })}
    >
      <PanelPart>
        <Facts
          facts={list.cells.map(({ title, form, of }) => ({
            label: title,
            value:
              form === 'state' ? (
                <StateChip tone={list.tone?.(row) ?? 'plain'}>{of(row)}</StateChip>
              ) : (
                told(form, of(row))
              ),
          }))}
        />
      </PanelPart>
      {list.more === undefined ? null : <PanelPart>{list.more(row)}</PanelPart>}
      {asks === undefined ? null : (
        <ActForm
          key={`${asks.key} ${row.id}`}
          name={`${list.name}.${asks.key}.${row.id}`}
          title={`${asks.title} · ${list.nameOf(row)}`}
          act={asks.title}
          note={asks.note}
          fields={asks.fields}
          initial={asks.initial?.(row) ?? {}}
          propertyId={row.propertyId}
          command={{
            ...(asks.method !== undefined && { method: asks.method }),
            path: asks.path(row),
            body: (values) => asks.body?.(values, row) ?? values,
            version: asks.versioned === false ? undefined : row.version,
          }}
          told={list.cells.map(({ title, form, of }) => ({ label: title, value: words(told(form, of(row))) }))}
          renews={[`/api/${serviceOf(list.path)}`]}
          onAnswer={asks.onAnswer}
          onClose={() => setAsks(undefined)}
        />
      )}
    </RowPanel>
  );
};

/** A list of records with a drawer: facts, and the acts that are open now. */
export const KeptList = <Row extends Kept>(props: KeptListProps<Row>) => {
  const t = useText(uiTexts);
  const list = useList(props.spec);
  const { property, q, ...rest } = list.state.filters as Readonly<Record<string, string | undefined>>;
  // A flag that is not set asks for nothing.
  const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => String(value) !== 'false'));
  const columns = useColumns(props);
  const { sort, page, pageSize } = list.state;
  return (
    <ListPage<Row>
      name={`${serviceOf(props.path)}-${props.name}`}
      title={props.title}
      acts={props.head}
      path={props.path}
      query={{ ...filters, ...props.asks, propertyId: property, q, sort, page, pageSize }}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={props.nameOf}
      filters={
        <>
          <ListSearch list={list} placeholder={t('list.search')} />
          {props.filters}
        </>
      }
      views={props.views}
      keeps="property"
      empty={{ icon: 'book', title: props.empty }}
      bulk={props.bulk}
      underWay={props.underWay}
      panel={(opened) => <KeptPanel<Row> {...opened} list={props} />}
    />
  );
};

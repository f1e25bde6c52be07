import {
  BulkBar,
  Chips,
  ChoiceChip,
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  type Selection,
  StateNote,
  useFormat,
  useList,
  useRead,
  useSelection,
  useText,
} from '@goldkey/ui';
import type { ListSpec } from '@goldkey/ui/list-state';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { MonthChip } from '../../parts.js';
import { TakeAway } from '../../take-away.js';
import { CLOSINGS, type ClosingItem } from './api.js';
import { useClosingActs } from './bulk-acts.js';
import { ClosingState, Obstacles } from './parts.js';
import { closingTexts } from './text/texts.js';

const RENEW_MS = 30_000;
const STATES = ['draft', 'review', 'closed'] as const;

const closingList = {
  filters: { month: 'one', state: 'one' },
  sorts: ['property'],
  defaultSort: 'property',
  pageSize: 50,
} as const satisfies ListSpec;

interface Closings {
  readonly month: string;
  readonly items: readonly ClosingItem[];
}

const useColumns = (selection: Selection, page: readonly string[]): readonly PlainColumn<ClosingItem>[] => {
  const t = useText(closingTexts);
  return [
    {
      key: 'choose',
      title: (
        <Checkbox
          aria-label={t('choose.all')}
          checked={page.length > 0 && page.every(selection.has)}
          onChange={() => selection.togglePage(page)}
        />
      ),
      short: true,
      cell: ({ propertyId, name }) => (
        <Checkbox
          aria-label={name ?? t('group')}
          checked={selection.has(propertyId)}
          onChange={({ nativeEvent }) => selection.toggle(page, propertyId, nativeEvent.shiftKey)}
        />
      ),
    },
    {
      key: 'property',
      title: t('property'),
      cell: ({ propertyId, name, month }) => (
        <Link to={`/month-close/${encodeURIComponent(propertyId)}/${month}`}>{name ?? t('group')}</Link>
      ),
    },
    { key: 'state', title: t('state'), short: true, cell: ({ state }) => <ClosingState state={state} /> },
    { key: 'obstacles', title: t('obstacles'), cell: (item) => <Obstacles {...item} /> },
    { key: 'points', title: t('points'), number: true, cell: ({ points }) => points },
    { key: 'fine', title: t('fine'), number: true, cell: ({ fine }) => formatMoney(fine) },
  ];
};

/** Every property's month on its way to the close, with what blocks it. */
export const ClosingsPage = () => {
  const t = useText(closingTexts);
  const format = useFormat();
  const acts = useClosingActs();
  const { state: list, change } = useList(closingList);
  const { month, state } = list.filters;
  const read = useRead<Closings>(CLOSINGS, { month }, { keep: true, every: RENEW_MS });
  const selection = useSelection(`${month ?? ''} ${state ?? ''}`);
  const shown = (read.data?.items ?? []).filter((item) => state === undefined || item.state === state);
  const columns = useColumns(
    selection,
    shown.map(({ propertyId }) => propertyId),
  );
  const file = [
    { title: t('property'), of: ({ name }: ClosingItem) => name ?? t('group') },
    { title: t('state'), of: (item: ClosingItem) => t(`state.${item.state}`) },
    {
      title: t('obstacles'),
      of: ({ obstacles }: ClosingItem) =>
        obstacles.map(({ kind, count: times }) => t(`obstacle.${kind}`, { count: times })).join(' · '),
    },
    { title: t('points'), of: ({ points }: ClosingItem) => points, kind: 'number' as const },
    { title: t('fine'), of: ({ fine }: ClosingItem) => fine, kind: 'money' as const },
  ];
  const count = (wanted: ClosingItem['state']): number =>
    read.data?.items.filter((item) => item.state === wanted).length ?? 0;
  const lead = read.data
    ? t('lead', {
        month: format.month(read.data.month),
        closed: count('closed'),
        review: count('review'),
        draft: count('draft'),
      })
    : ' ';
  return (
    <Page title={t('title')} lead={lead}>
      <Chips end={<TakeAway name={`month-close-${read.data?.month ?? ''}`} rows={shown} columns={file} />}>
        <MonthChip month={month ?? read.data?.month} onChange={(next) => change({ filters: { month: next } })} />
        <ChoiceChip
          label={t('state')}
          value={state}
          choices={STATES.map((value) => ({ value, title: t(`state.${value}`) }))}
          all={t('state.all')}
          onChange={(next) => change({ filters: { state: next } })}
        />
      </Chips>
      <Loaded query={read}>
        {() =>
          shown.length === 0 ? (
            <StateNote icon="lock" title={t('empty')} />
          ) : (
            <Paper>
              <PaperPart>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too. */}
                <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('title')}>
                  <PlainTable
                    columns={columns}
                    rows={shown}
                    rowKey={({ propertyId }) => propertyId}
                    label={t('title')}
                  />
                </section>
              </PaperPart>
            </Paper>
          )
        }
      </Loaded>
      <BulkBar
        selection={selection}
        total={shown.length}
        acts={acts}
        rows={() => shown.filter(({ propertyId }) => selection.has(propertyId))}
        keyOf={({ propertyId }) => propertyId}
        nameOf={({ name }) => name ?? t('group')}
        renews={[CLOSINGS]}
      />
    </Page>
  );
};

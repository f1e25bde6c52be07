import {
  Chips,
  ColumnChooser,
  ExportMenu,
  formatTarget,
  Loaded,
  Page,
  PanelRoom,
  Rich,
  resized,
  SearchField,
  StateNote,
  scaleFloor,
  ToggleChip,
  useColumns,
  useFormat,
  useList,
  useMay,
  useOpen,
  useRead,
  useText,
  WithPanel,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { Link } from 'react-router';
import { OVERVIEW, type Overview, type OverviewItem } from '../../api.js';
import { MonthChip, measures } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';
import { overviewList } from './overview-list.js';
import { OverviewTable, useOverviewColumns } from './overview-table.js';

const RENEW_MS = 15_000;

/** The drawer comes with the first row that is opened. */
const PropertyPanel = lazy(() => import('./property-panel.js').then((module) => ({ default: module.PropertyPanel })));

/** The map comes with the first who asks for it. */
const OverviewMap = lazy(() => import('./overview-map.js').then((module) => ({ default: module.OverviewMap })));

/** Which property to look at first, whatever the table is sorted by: of equals the one that stands higher. */
const mostInTrouble = (items: readonly OverviewItem[]): OverviewItem | undefined =>
  items
    .filter(({ belowTarget }) => belowTarget > 0)
    .reduce<OverviewItem | undefined>((worst, item) => {
      if (worst === undefined) return item;
      const more = item.belowTarget - worst.belowTarget || item.points - worst.points || item.overdue - worst.overdue;
      return more > 0 ? item : worst;
    }, undefined);

const useLead = (overview: Overview | undefined): string => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  if (overview === undefined) return ' ';
  const month = format.month(overview.month);
  const { all, belowTarget: count } = overview.counts;
  if (all === 0) return t('overview.lead.none', { month });
  if (overview.closed) return t('overview.lead.closed', { month, count });
  const worst = mostInTrouble(overview.items);
  if (count === 0 || worst === undefined) return t('overview.lead.openFine', { month });
  return t('overview.lead.open', { month, count, name: worst.name });
};

/** The two lines under the table: sort, scale and signs. */
const Note = ({ overview, floor, sorted }: { overview: Overview; floor: number; sorted: boolean }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const parked = overview.items.filter(({ incomplete }) => incomplete !== undefined);
  return (
    <p className="gk-list-note">
      {t('overview.note', {
        sorting: sorted ? t('overview.note.sorted') : '',
        floor,
        closing: formatTarget(overview.targets.closing),
        satisfaction: formatTarget(overview.targets.closingSatisfaction),
        open: overview.closed ? '' : t('overview.note.open'),
        at: format.instant(overview.asOf),
      })}
      {parked.length === 0
        ? null
        : ` ${t('overview.note.hatched', {
            names: format.list(parked.slice(0, 3).map(({ name }) => name)),
            count: parked.reduce((sum, { incomplete }) => sum + (incomplete?.parkedEvents ?? 0), 0),
          })}`}
    </p>
  );
};

const Nothing = ({ filtered, clear }: { filtered: boolean; clear: () => void }) => {
  const t = useText(evaluationTexts);
  const may = useMay();
  return filtered ? (
    <StateNote
      icon="search"
      title={t('overview.nothing')}
      act={<Button onClick={clear}>{t('overview.nothing.clear')}</Button>}
    />
  ) : (
    <StateNote
      icon="overview"
      title={t('overview.empty')}
      act={may('staffing:define-unit') ? <Link to="/setup">{t('overview.empty.setUp')}</Link> : undefined}
    >
      {t('overview.empty.lead')}
    </StateNote>
  );
};

/** The quality centre's heart: one table of properties, sorted by trouble; a row opens what is behind it. */
export const OverviewPage = () => {
  const t = useText(evaluationTexts);
  const { state, change } = useList(overviewList);
  const { id, open } = useOpen();
  const { month, filter, q, view, figure } = state.filters;
  const read = useRead<Overview>(OVERVIEW, { month, filter, q, sort: state.sort }, { keep: true, every: RENEW_MS });
  const overview = read.data;
  const onWords = useCallback((words: string | undefined) => change({ filters: { q: words } }), [change]);
  const toggle = (value: string) => (pressed: boolean) => change({ filters: { filter: pressed ? value : undefined } });
  const clear = () => change({ filters: { filter: undefined, q: undefined } });
  const floor = scaleFloor((overview?.items ?? []).flatMap(({ trend }) => measures.map((measure) => trend[measure])));
  const counts = overview?.counts;
  const columns = useColumns('overview', useOverviewColumns(overview, floor));

  const page = (
    <Page title={t('overview.title')} lead={<Rich text={useLead(overview)} />}>
      <Chips
        end={
          <>
            <ColumnChooser columns={columns} />
            <ExportMenu
              name={`overview-${overview?.month ?? ''}`}
              columns={columns.shown}
              total={overview?.items.length ?? 0}
              read={() => overview?.items ?? []}
            />
          </>
        }
      >
        <MonthChip month={month ?? overview?.month} onChange={(next) => change({ filters: { month: next } })} />
        <ToggleChip pressed={filter === 'below-target'} onChange={toggle('below-target')}>
          {t('overview.belowTarget', { count: counts?.belowTarget ?? 0 })}
        </ToggleChip>
        <ToggleChip pressed={filter === 'overdue'} onChange={toggle('overdue')}>
          {t('overview.overdue', { count: counts?.overdue ?? 0 })}
        </ToggleChip>
        <ToggleChip pressed={filter === 'incomplete'} onChange={toggle('incomplete')}>
          {t('overview.incomplete', { count: counts?.incomplete ?? 0 })}
        </ToggleChip>
        <ToggleChip
          pressed={view === 'map'}
          onChange={(pressed) => change({ filters: { view: pressed ? 'map' : undefined } })}
        >
          {t('overview.map')}
        </ToggleChip>
        <SearchField words={q} onWords={onWords} placeholder={t('overview.search')} />
      </Chips>
      <Loaded
        query={read}
        rows={12}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing filtered={filter !== undefined || q !== undefined} clear={clear} />}
      >
        {(answer) =>
          view === 'map' ? (
            <Suspense fallback={null}>
              <OverviewMap
                items={answer.items}
                figure={figure}
                onFigure={(next) => change({ filters: { figure: next } })}
                onOpen={open}
              />
            </Suspense>
          ) : (
            <>
              <OverviewTable
                overview={answer}
                columns={columns}
                onResize={(key, width) => columns.change(resized(columns.layout, key, width))}
                floor={floor}
                sort={state.sort}
                onSort={(sort) => change({ sort })}
                openRow={id}
                onOpen={open}
                renewing={read.isPlaceholderData}
              />
              <Note overview={answer} floor={floor} sorted={state.sort === 'trouble'} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
  return (
    <WithPanel
      page={page}
      panel={
        id === undefined ? null : (
          <Suspense fallback={<PanelRoom />}>
            <PropertyPanel
              propertyId={id}
              month={month ?? overview?.month}
              ids={(overview?.items ?? []).map(({ propertyId }) => propertyId)}
              open={open}
            />
          </Suspense>
        )
      }
    />
  );
};

import {
  Chips,
  ListFoot,
  Loaded,
  Page,
  PanelRoom,
  StateNote,
  useList,
  useMay,
  useOpen,
  useRead,
  useText,
  type View,
  ViewTabs,
  WithPanel,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CHOICES, type Choices, COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { ComplaintsTable } from './complaints-table.js';
import { ExportButton } from './export-button.js';
import { Filters } from './filters.js';
import { complaintsList, complaintsQuery } from './list-spec.js';

const DEFAULT_ZONE = 'Asia/Shanghai';
const RENEW_MS = 30_000;

/** The drawer comes with the first row that is opened. */
const ComplaintPanel = lazy(() =>
  import('./complaint-panel.js').then((module) => ({ default: module.ComplaintPanel })),
);

const useViews = (): readonly View[] => {
  const t = useText(complaintTexts);
  return useMemo(
    () => [
      { key: 'open', title: t('list.view.open'), search: 'state=received,decided,assigned,reopened' },
      { key: 'overdue', title: t('list.view.overdue'), search: 'overdue=true' },
      { key: 'major', title: t('list.view.major'), search: 'awaitsReport=true' },
      { key: 'closed', title: t('list.view.closed'), search: 'state=closed' },
      { key: 'all', title: t('list.view.all'), search: '' },
    ],
    [t],
  );
};

/** The reception log: who wanted what, since when, and what is overdue. */
export const ComplaintsPage = () => {
  const t = useText(complaintTexts);
  const may = useMay();
  const { state, change, clear, filtersSet } = useList(complaintsList);
  const { id, open } = useOpen();
  const [params] = useSearchParams();
  const choices = useRead<Choices>(CHOICES);
  const zone = choices.data?.properties.find(({ propertyId }) => propertyId === state.filters.property)?.timeZone;
  const query = complaintsQuery(state, zone ?? choices.data?.properties[0]?.timeZone ?? DEFAULT_ZONE);
  const read = useRead<ListPage<ComplaintLine>>(COMPLAINTS, query, { keep: true, every: RENEW_MS });
  const rows = read.data?.items ?? [];
  const opened = rows.find(({ complaintId }) => complaintId === id);

  const page = (
    <Page
      title={t('list.title')}
      acts={
        may('complaints:receive') ? (
          <Link
            to={
              params.get('property') === null ? '/complaints/new' : `/complaints/new?property=${params.get('property')}`
            }
          >
            <Button type="primary" tabIndex={-1}>
              {t('list.new')}
            </Button>
          </Link>
        ) : undefined
      }
    >
      <ViewTabs list="complaints" views={useViews()} keeps="property" />
      <Chips end={<ExportButton query={query} total={read.data?.total ?? 0} />}>
        <Filters state={state} change={change} clear={clear} filtersSet={filtersSet} choices={choices.data} />
      </Chips>
      <Loaded
        query={read}
        rows={12}
        isEmpty={({ total }) => total === 0}
        empty={<Nothing filtered={filtersSet > 0} clear={clear} />}
      >
        {({ items, total }) => (
          <>
            <ComplaintsTable
              rows={items}
              sort={state.sort}
              onSort={(sort) => change({ sort })}
              openRow={id}
              onOpen={open}
              renewing={read.isPlaceholderData}
              narrow={id !== undefined}
              manyProperties={(choices.data?.properties.length ?? 2) > 1}
            />
            <ListFoot
              total={total}
              page={state.page}
              pageSize={state.pageSize}
              onPage={(next, pageSize) => change({ page: pageSize === state.pageSize ? next : 1, pageSize })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
  return (
    <WithPanel
      page={page}
      panel={
        id === undefined ? null : (
          <Suspense fallback={<PanelRoom />}>
            <ComplaintPanel id={id} line={opened} rows={rows} open={open} />
          </Suspense>
        )
      }
    />
  );
};

const Nothing = ({ filtered, clear }: { filtered: boolean; clear: () => void }) => {
  const t = useText(complaintTexts);
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
    <StateNote icon="complaint" title={t('list.empty')}>
      {t('list.empty.lead')}
    </StateNote>
  );
};

import { ImportLink, ListPage, useList, useMay, useRead, useText, type View } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CHOICES, type Choices, COMPLAINTS, type ListedComplaint, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { useBulkActs } from './bulk-acts.js';
import { useComplaintColumns } from './columns.js';
import { Filters } from './filters.js';
import { complaintsList, complaintsQuery } from './list-spec.js';
import { useComplaintTotals } from './list-totals.js';
import { nameOf } from './name-of.js';

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
      { key: 'waits', title: t('list.view.waits'), search: 'waits=true' },
      { key: 'major', title: t('list.view.major'), search: 'awaitsReport=true' },
      { key: 'unevaluated', title: t('list.view.unevaluated'), search: 'unevaluated=true&sort=closedAt' },
      { key: 'proposed', title: t('list.view.proposed'), search: 'proposed=true' },
      { key: 'closed', title: t('list.view.closed'), search: 'state=closed' },
      { key: 'all', title: t('list.view.all'), search: '' },
    ],
    [t],
  );
};

const NewLink = () => {
  const t = useText(complaintTexts);
  const may = useMay();
  const [params] = useSearchParams();
  const property = params.get('property');
  return may('complaints:receive') ? (
    <Link to={property === null ? '/complaints/new' : `/complaints/new?property=${property}`}>
      <Button type="primary" tabIndex={-1}>
        {t('list.new')}
      </Button>
    </Link>
  ) : null;
};

/** The reception log: who wanted what, since when, and what is overdue. */
export const ComplaintsPage = () => {
  const t = useText(complaintTexts);
  const list = useList(complaintsList);
  const { state } = list;
  const choices = useRead<Choices>(CHOICES);
  const zone = choices.data?.properties.find(({ propertyId }) => propertyId === state.filters.property)?.timeZone;
  const query = complaintsQuery(state, zone ?? choices.data?.properties[0]?.timeZone ?? DEFAULT_ZONE);
  const manyProperties = (choices.data?.properties.length ?? 2) > 1;
  return (
    <ListPage<ListedComplaint>
      name="complaints"
      title={t('list.title')}
      acts={
        <>
          <ImportLink to="/complaints/import" permission="complaints:import" />
          <NewLink />
        </>
      }
      path={COMPLAINTS}
      query={query}
      list={list}
      every={RENEW_MS}
      columns={useComplaintColumns(manyProperties)}
      wideOnly={['number', 'contact', 'closedAt', 'established', 'lastCallbackLevel']}
      rowKey={({ complaintId }) => complaintId}
      nameOf={nameOf}
      views={useViews()}
      keeps="property"
      filters={<Filters {...list} choices={choices.data} />}
      totals={useComplaintTotals(query)}
      bulk={{ acts: useBulkActs(), renews: RENEWED }}
      empty={{ icon: 'complaint', title: t('list.empty'), lead: t('list.empty.lead') }}
      recordPanel={({ id, row }) => <ComplaintPanel id={id} line={row} />}
    />
  );
};

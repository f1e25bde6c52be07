import {
  ChoiceChip,
  type ListColumn,
  ListPage,
  ListSearch,
  useFormat,
  useList,
  useMay,
  useText,
  useThisProperty,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { INCIDENT_KINDS, INCIDENTS, type IncidentLine } from './api.js';
import { incidentsList, incidentsQuery } from './incidents-list.js';
import { IncidentStateChip, Owed } from './parts.js';
import { incidentTexts } from './text/texts.js';

const TellDialog = lazy(() => import('./tell-dialog.js').then((module) => ({ default: module.TellDialog })));

const RowLink = ({ line }: { line: IncidentLine }) => {
  const t = useText(incidentTexts);
  return (
    <Link className="gk-row-link" to={`/incidents/${line.id}`}>
      {t(`kind.${line.kind}`)} · {line.place}
    </Link>
  );
};

const useColumns = (): readonly ListColumn<IncidentLine>[] => {
  const t = useText(incidentTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'kind',
        title: t('incidents'),
        sorts: true,
        cell: (line) => (
          <>
            <RowLink line={line} />
            <span className="gk-list-two gk-cut">{line.what}</span>
          </>
        ),
        file: [
          { title: t('kind'), of: ({ kind }) => t(`kind.${kind}`) },
          { title: t('place'), of: ({ place }) => place },
          { title: t('what'), of: ({ what }) => what },
        ],
      },
      {
        key: 'property',
        title: t('property'),
        width: 130,
        cell: ({ propertyName }) => propertyName,
        file: [{ title: t('property'), of: ({ propertyName }) => propertyName }],
      },
      {
        key: 'occurredAt',
        title: t('occurredAt'),
        width: 140,
        sorts: true,
        cell: ({ occurredAt }) => <span className="gk-nowrap">{format.briefInstant(occurredAt)}</span>,
        file: [{ title: t('occurredAt'), kind: 'instant', of: ({ occurredAt }) => occurredAt }],
      },
      { key: 'owed', title: t('owed'), width: 230, cell: (line) => <Owed incident={line} />, file: [] },
      {
        key: 'state',
        title: t('state'),
        width: 120,
        sorts: true,
        cell: ({ state }) => <IncidentStateChip state={state} />,
        file: [{ title: t('state'), of: ({ state }) => t(`state.${state}`) }],
      },
    ],
    [t, format],
  );
};

const useViews = (): readonly View[] => {
  const t = useText(incidentTexts);
  return useMemo(
    () => [
      { key: 'owed', title: t('view.owed'), search: 'owes=true' },
      { key: 'open', title: t('view.open'), search: 'state=open,recorded' },
      { key: 'closed', title: t('view.closed'), search: 'state=closed' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
};

/** Emergencies: the button for a new one, and what of the others is still owed. */
export const IncidentsPage = () => {
  const t = useText(incidentTexts);
  const may = useMay()('inspections:patrol');
  const list = useList(incidentsList);
  const here = useThisProperty();
  const { state, change } = list;
  const tell = (isOpen: boolean) => change({ filters: { new: isOpen || undefined } });
  return (
    <>
      <ListPage<IncidentLine>
        name="incidents"
        title={t('incidents')}
        acts={
          may ? (
            <Button type="primary" danger size="large" onClick={() => tell(true)}>
              {t('incidents.tell')}
            </Button>
          ) : undefined
        }
        path={INCIDENTS}
        query={incidentsQuery(state)}
        list={list}
        columns={useColumns()}
        rowKey={({ id }) => id}
        nameOf={({ place }) => place}
        views={useViews()}
        keeps="property"
        wideOnly={['property']}
        filters={
          <>
            <ListSearch list={list} placeholder={t('incidents.search')} />
            <ChoiceChip
              label={t('kind')}
              value={state.filters.kind}
              choices={INCIDENT_KINDS.map((value) => ({ value, title: t(`kind.${value}`) }))}
              onChange={(kind) => change({ filters: { kind } })}
              all={t('view.all')}
            />
          </>
        }
        empty={{ icon: 'check', title: t('incidents.none'), lead: t('incidents.none.lead') }}
      />
      {may && state.filters.new ? (
        <Suspense fallback={null}>
          <TellDialog propertyId={here} onClose={() => tell(false)} />
        </Suspense>
      ) : null}
    </>
  );
};

import {
  ChoiceChip,
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  PropertyName,
  useFormat,
  useList,
  useText,
  useThisProperty,
  type View,
} from '@goldkey/ui';
import { lazy, useMemo } from 'react';
import { Link } from 'react-router';
import { FINDINGS, type FindingLine, RENEWED, SOURCES } from '../../api.js';
import { Due, FindingStateChip } from '../../parts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { useBulkActs } from './bulk-acts.js';
import { findingsList, findingsQuery } from './findings-list.js';

const RaiseDialog = lazy(() => import('./raise-dialog.js').then((module) => ({ default: module.RaiseDialog })));

const RowLink = ({ line }: { line: FindingLine }) => (
  <Link className="gk-row-link" to={`/findings/${line.id}`}>
    {line.category} · {line.place}
  </Link>
);

const useColumns = (): readonly ListColumn<FindingLine>[] => {
  const t = useText(inspectionsTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'category',
        title: t('findings.what'),
        sorts: true,
        cell: (line) => (
          <>
            <RowLink line={line} />
            <span className="gk-list-two gk-cut" title={line.description}>
              {line.description}
            </span>
          </>
        ),
        file: [
          { title: t('findings.category'), of: ({ category }) => category },
          { title: t('findings.place'), of: ({ place }) => place },
          { title: t('findings.description'), of: ({ description }) => description },
        ],
      },
      {
        key: 'source',
        title: t('findings.source'),
        width: 150,
        cell: (line) => (
          <>
            {t(`source.${line.source}`)}
            <PropertyName name={line.propertyName} below />
          </>
        ),
        file: [
          { title: t('findings.source'), of: ({ source }) => t(`source.${source}`) },
          { title: t('findings.property'), of: ({ propertyName }) => propertyName },
        ],
      },
      {
        key: 'raisedAt',
        title: t('findings.raisedAt'),
        width: 130,
        sorts: true,
        cell: ({ raisedAt }) => <span className="gk-nowrap">{format.briefInstant(raisedAt)}</span>,
        file: [{ title: t('findings.raisedAt'), kind: 'instant', of: ({ raisedAt }) => raisedAt }],
      },
      {
        key: 'dueAt',
        title: t('findings.dueAt'),
        width: 150,
        sorts: true,
        cell: (line) => <Due finding={line} />,
        file: [{ title: t('findings.dueAt'), kind: 'instant', of: ({ dueAt }) => dueAt }],
      },
      {
        key: 'state',
        title: t('findings.state'),
        width: 140,
        sorts: true,
        cell: (line) => (
          <>
            <FindingStateChip state={line.state} />
            <span className="gk-list-two">{line.responsibleName}</span>
          </>
        ),
        file: [
          { title: t('findings.state'), of: ({ state }) => t(`state.${state}`) },
          { title: t('findings.responsible'), of: ({ responsibleName }) => responsibleName },
        ],
      },
    ],
    [t, format],
  );
};

const useViews = (): readonly View[] => {
  const t = useText(inspectionsTexts);
  return useMemo(
    () => [
      { key: 'open', title: t('findings.view.open'), search: 'state=raised,planned,rectified' },
      { key: 'overdue', title: t('findings.view.overdue'), search: 'overdue=true' },
      { key: 'verify', title: t('findings.view.verify'), search: 'state=rectified' },
      { key: 'closed', title: t('findings.view.closed'), search: 'state=closed' },
      { key: 'all', title: t('findings.view.all'), search: '' },
    ],
    [t],
  );
};

/** Findings: what was found wrong where, until when it is to be right, and how far it is. */
export const FindingsPage = () => {
  const t = useText(inspectionsTexts);
  const list = useList(findingsList);
  const here = useThisProperty();
  const { state, change } = list;
  return (
    <ListPage<FindingLine>
      name="findings"
      title={t('findings.title')}
      acts={
        <DialogButton
          permission="inspections:patrol"
          primary
          dialog={(close) => <RaiseDialog propertyId={here} onClose={close} />}
        >
          {t('findings.new')}
        </DialogButton>
      }
      path={FINDINGS}
      query={findingsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ category, place }) => `${category} ${place}`}
      views={useViews()}
      keeps="property"
      bulk={{ acts: useBulkActs(), renews: RENEWED }}
      filters={
        <>
          <ListSearch list={list} placeholder={t('findings.search')} />
          <ChoiceChip
            label={t('findings.source')}
            value={state.filters.source}
            choices={SOURCES.map((value) => ({ value, title: t(`source.${value}`) }))}
            onChange={(source) => change({ filters: { source } })}
            all={t('findings.view.all')}
          />
        </>
      }
      empty={{ icon: 'check', title: t('findings.empty'), lead: t('findings.empty.lead') }}
    />
  );
};

import {
  ChoiceChip,
  DialogButton,
  type ListColumn,
  ListPage,
  useFormat,
  useList,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { lazy, useMemo } from 'react';
import { Link } from 'react-router';

import { CASES, type CaseLine, casesList, casesQuery, LEVELS } from './api.js';
import { CaseState } from './state.js';
import { conductTexts } from './text/texts.js';

const ReportDialog = lazy(() => import('./conduct-dialogs.js').then((module) => ({ default: module.ReportDialog })));

const RowLink = ({ line }: { line: CaseLine }) => (
  <Link className="gk-row-link" to={`/conduct/${line.id}`}>
    {line.employeeName}
  </Link>
);

const useColumns = (): readonly ListColumn<CaseLine>[] => {
  const t = useText(conductTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<CaseLine>('person', t('person'), ({ employeeName }) => employeeName, {
        width: 120,
        cell: (line) => <RowLink line={line} />,
      }),
      wordsColumn<CaseLine>('article', t('article'), ({ article }) => t(`article.${article}`), {
        cell: ({ article, description }) => (
          <>
            {t(`article.${article}`)}
            <span className="gk-list-two gk-cut" title={description}>
              {description}
            </span>
          </>
        ),
      }),
      wordsColumn<CaseLine>('level', t('level'), ({ level }) => t(`level.${level}`), { width: 130 }),
      wordsColumn<CaseLine>('occurredOn', t('occurredOn'), ({ occurredOn }) => occurredOn, {
        width: 132,
        kind: 'day',
        cell: ({ occurredOn }) => format.day(occurredOn),
        sorts: true,
      }),
      wordsColumn<CaseLine>('reportedAt', t('reportedAt'), ({ reportedAt }) => reportedAt, {
        width: 140,
        sorts: true,
        kind: 'instant',
        cell: ({ reportedAt }) => format.briefInstant(reportedAt),
      }),
      wordsColumn<CaseLine>('state', t('state'), ({ state }) => t(`state.${state}`), {
        width: 140,
        cell: ({ state }) => <CaseState state={state} />,
      }),
    ],
    [t, format],
  );
};

/** Conduct cases: all for who leads or decides, one's own for everybody else. */
export const ConductPage = () => {
  const t = useText(conductTexts);
  const list = useList(casesList);
  const { state, change } = list;
  const views = useMemo(
    (): readonly View[] => [
      { key: 'open', title: t('view.open'), search: 'state=reported,heard' },
      { key: 'mine', title: t('view.mine'), search: 'mine=about-me' },
      { key: 'told', title: t('view.told'), search: 'mine=by-me' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<CaseLine>
      name="conduct-cases"
      title={t('title')}
      acts={
        <DialogButton primary dialog={(close) => <ReportDialog propertyId={state.filters.property} onClose={close} />}>
          {t('report')}
        </DialogButton>
      }
      path={CASES}
      query={casesQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ employeeName, occurredOn }) => `${employeeName} ${occurredOn}`}
      views={views}
      keeps="property"
      filters={
        <ChoiceChip
          label={t('level')}
          value={state.filters.level}
          choices={LEVELS.map((value) => ({ value, title: t(`level.${value}`) }))}
          onChange={(level) => change({ filters: { level } })}
          all={t('all')}
        />
      }
      empty={{ icon: 'scale', title: t('empty'), lead: t('empty.lead') }}
    />
  );
};

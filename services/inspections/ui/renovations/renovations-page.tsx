import {
  DayText,
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  PropertyName,
  useList,
  useText,
  useThisProperty,
  type View,
} from '@goldkey/ui';
import { lazy, useMemo } from 'react';
import { Link } from 'react-router';
import { RENOVATIONS, type RenovationLine } from './api.js';
import { Dues, RenovationStateChip } from './parts.js';
import { renovationsList, renovationsQuery } from './renovations-list.js';
import { renovationTexts } from './text/texts.js';

const NewDialog = lazy(() => import('./new-dialog.js').then((module) => ({ default: module.NewDialog })));

const RowLink = ({ line }: { line: RenovationLine }) => (
  <Link className="gk-row-link" to={`/renovations/${line.id}`}>
    {line.home}
  </Link>
);

const useColumns = (): readonly ListColumn<RenovationLine>[] => {
  const t = useText(renovationTexts);
  return useMemo(
    () => [
      {
        key: 'home',
        title: t('home'),
        sorts: true,
        width: 140,
        cell: (line) => (
          <>
            <RowLink line={line} />
            <PropertyName name={line.propertyName} below />
          </>
        ),
        file: [
          { title: t('property'), of: ({ propertyName }) => propertyName },
          { title: t('home'), of: ({ home }) => home },
        ],
      },
      {
        key: 'works',
        title: t('works'),
        cell: (line) => (
          <>
            <span className="gk-cut">{line.works}</span>
            <span className="gk-list-two">{line.contractor}</span>
          </>
        ),
        file: [
          { title: t('works'), of: ({ works }) => works },
          { title: t('contractor'), of: ({ contractor }) => contractor },
        ],
      },
      {
        key: 'from',
        title: t('days'),
        width: 250,
        sorts: true,
        cell: ({ from, until }) => (
          <span className="gk-nowrap">
            <DayText day={from} /> – <DayText day={until} />
          </span>
        ),
        file: [
          { title: t('from'), of: ({ from }) => from },
          { title: t('until'), of: ({ until }) => until },
        ],
      },
      { key: 'dues', title: t('dues'), width: 210, cell: (line) => <Dues renovation={line} />, file: [] },
      {
        key: 'state',
        title: t('state'),
        width: 110,
        sorts: true,
        cell: ({ state }) => <RenovationStateChip state={state} />,
        file: [{ title: t('state'), of: ({ state }) => t(`state.${state}`) }],
      },
    ],
    [t],
  );
};

const useViews = (): readonly View[] => {
  const t = useText(renovationTexts);
  return useMemo(
    () => [
      { key: 'running', title: t('view.running'), search: 'state=approved' },
      { key: 'applied', title: t('view.applied'), search: 'state=applied' },
      { key: 'over', title: t('view.over'), search: 'state=accepted,rejected,withdrawn' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
};

/** Renovations: what was applied for, what runs and wants a patrol, what is over. */
export const RenovationsPage = () => {
  const t = useText(renovationTexts);
  const list = useList(renovationsList);
  const here = useThisProperty();
  const { state } = list;
  return (
    <ListPage<RenovationLine>
      name="renovations"
      title={t('renovations')}
      acts={
        <DialogButton
          permission="inspections:handle"
          primary
          dialog={(close) => <NewDialog propertyId={here} onClose={close} />}
        >
          {t('new')}
        </DialogButton>
      }
      path={RENOVATIONS}
      query={renovationsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ home }) => home}
      views={useViews()}
      keeps="property"
      filters={<ListSearch list={list} placeholder={t('search')} />}
      empty={{ icon: 'building', title: t('none'), lead: t('none.lead') }}
    />
  );
};

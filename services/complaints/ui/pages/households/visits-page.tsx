import {
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  type Tone,
  useFormat,
  useList,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePlace } from '../../use-place.js';
import { actsOfVisit, HOME_VISITS, type HomeVisit, type VisitAct, visitsList, visitsQuery } from './household.js';
import { householdTexts } from './text/texts.js';
import { ProfileDialog, VisitActDialog, VisitDialog } from './visit-dialogs.js';

const tones: Readonly<Record<HomeVisit['state'], Tone>> = {
  planned: 'soon',
  made: 'done',
  missed: 'plain',
  cancelled: 'plain',
  withdrawn: 'plain',
};

const VisitState = ({ visit }: { visit: HomeVisit }) => {
  const t = useText(householdTexts);
  return <StateChip tone={tones[visit.state]}>{t(`state.${visit.state}`)}</StateChip>;
};

const VisitPanel = ({ row }: OpenRow<HomeVisit>) => {
  const t = useText(householdTexts);
  const format = useFormat();
  const [asks, setAsks] = useState<VisitAct | 'profile'>();
  const told = (at: string | undefined) => (at === undefined ? undefined : format.instant(at));
  return (
    <RowPanel
      title={row.room}
      lead={row.purpose}
      foot={[
        ...actsOfVisit(row).map((act) => (
          <Button key={act} type={act === 'make' ? 'primary' : 'default'} onClick={() => setAsks(act)}>
            {t(`visits.${act}`)}
          </Button>
        )),
        <Button key="profile" onClick={() => setAsks('profile')}>
          {t('profile.edit')}
        </Button>,
      ]}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('visits.state'), value: <VisitState visit={row} /> },
            { label: t('visits.who'), value: row.employeeName },
            { label: t('visits.plannedAt'), value: told(row.plannedAt) },
            { label: t('visits.when'), value: told(row.madeAt) },
            { label: t('visits.findings'), value: row.findings },
            { label: t('visits.promised'), value: row.promised },
          ]}
        />
      </PanelPart>
      {asks === 'profile' ? <ProfileDialog visit={row} onClose={() => setAsks(undefined)} /> : null}
      {asks === undefined || asks === 'profile' ? null : (
        <VisitActDialog key={asks} act={asks} visit={row} onClose={() => setAsks(undefined)} />
      )}
    </RowPanel>
  );
};

const useColumns = (): readonly ListColumn<HomeVisit>[] => {
  const t = useText(householdTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'room',
        title: t('visits.room'),
        width: 130,
        cell: (visit) => <RowLink id={visit.id}>{visit.room}</RowLink>,
        file: [{ title: t('visits.room'), of: ({ room }) => room }],
      },
      {
        key: 'purpose',
        title: t('visits.purpose'),
        cell: ({ purpose }) => purpose,
        file: [
          { title: t('visits.purpose'), of: ({ purpose }) => purpose },
          { title: t('visits.findings'), of: ({ findings }) => findings },
        ],
      },
      {
        key: 'who',
        title: t('visits.who'),
        width: 110,
        cell: ({ employeeName }) => employeeName,
        file: [{ title: t('visits.who'), of: ({ employeeName }) => employeeName }],
      },
      {
        key: 'madeAt',
        title: t('visits.when'),
        width: 140,
        sorts: true,
        cell: ({ madeAt, plannedAt }) => {
          const at = madeAt ?? plannedAt;
          return at === undefined ? null : format.briefInstant(at);
        },
        file: [{ title: t('visits.when'), kind: 'instant', of: ({ madeAt }) => madeAt }],
      },
      {
        key: 'state',
        title: t('visits.state'),
        width: 120,
        cell: (visit) => <VisitState visit={visit} />,
        file: [{ title: t('visits.state'), of: ({ state }) => t(`state.${state}`) }],
      },
    ],
    [t, format],
  );
};

/** Visits to households at home: planned, made, and what was said and promised there. */
export const VisitsPage = () => {
  const t = useText(householdTexts);
  const list = useList(visitsList);
  const { propertyId, zone } = usePlace();
  const [opens, setOpens] = useState<'plan' | 'record'>();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'planned', title: t('visits.view.planned'), search: 'state=planned&sort=plannedAt' },
      { key: 'made', title: t('visits.view.made'), search: 'state=made' },
      { key: 'all', title: t('visits.view.all'), search: '' },
    ],
    [t],
  );
  return (
    <>
      <ListPage<HomeVisit>
        name="home-visits"
        title={t('visits.title')}
        acts={
          propertyId === undefined ? null : (
            <>
              <Button onClick={() => setOpens('plan')}>{t('visits.plan')}</Button>
              <Button type="primary" onClick={() => setOpens('record')}>
                {t('visits.record')}
              </Button>
            </>
          )
        }
        path={HOME_VISITS}
        query={visitsQuery(list.state)}
        list={list}
        columns={useColumns()}
        rowKey={({ id }) => id}
        nameOf={({ room }) => room}
        filters={<ListSearch list={list} placeholder={t('visits.search')} />}
        views={views}
        keeps="property"
        empty={{ icon: 'people', title: t('visits.empty'), lead: t('visits.empty.lead') }}
        panel={(opened) => <VisitPanel {...opened} />}
      />
      {opens !== undefined && propertyId !== undefined ? (
        <VisitDialog kind={opens} propertyId={propertyId} zone={zone} onClose={() => setOpens(undefined)} />
      ) : null}
    </>
  );
};

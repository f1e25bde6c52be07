import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  localClock,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  type Tone,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePlaces } from '../../work/places.js';
import {
  deadlines,
  FESTIVALS,
  type FestivalAct,
  type FestivalLine,
  festivalActs,
  festivalsList,
  festivalsQuery,
  lateIn,
} from './festival.js';
import { FestivalActDialog, ScheduleDialog } from './festival-dialogs.js';
import { festivalTexts } from './text/texts.js';

const tones: Readonly<Record<FestivalLine['state'], Tone>> = {
  scheduled: 'info',
  approved: 'info',
  completed: 'done',
  withdrawn: 'plain',
};

/** Where a festival stands, and what of it is late. */
const FestivalState = ({ line }: { line: FestivalLine }) => {
  const t = useText(festivalTexts);
  const { now } = useFormat();
  const late = lateIn(line, localClock(now, line.timeZone).slice(0, 10));
  if (late !== undefined) return <StateChip tone="late">{t(`late.${late}`)}</StateChip>;
  const lacksPlan = line.state === 'scheduled' && line.plan === '';
  return <StateChip tone={tones[line.state]}>{t(lacksPlan ? 'state.noPlan' : `state.${line.state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<FestivalLine>[] => {
  const t = useText(festivalTexts);
  const format = useFormat();
  return useMemo(() => {
    const day = (key: string, title: string, of: (line: FestivalLine) => string): ListColumn<FestivalLine> => ({
      key,
      title,
      width: 130,
      cell: (line) => format.day(of(line)),
      file: [{ title, kind: 'day', of }],
    });
    return [
      {
        key: 'name',
        title: t('name'),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.name}</RowLink>,
        file: [
          { title: t('name'), of: ({ name }) => name },
          { title: t('plan'), of: ({ plan }) => plan },
        ],
      },
      { ...day('date', t('date'), ({ date }) => date), sorts: true },
      day('approveBy', t('approveBy'), (line) => deadlines(line).approval),
      day('completeBy', t('completeBy'), (line) => deadlines(line).completion),
      {
        key: 'responsible',
        title: t('responsible'),
        width: 120,
        cell: ({ responsibleName }) => responsibleName,
        file: [{ title: t('responsible'), of: ({ responsibleName }) => responsibleName }],
      },
      {
        key: 'state',
        title: t('state'),
        width: 160,
        cell: (line) => <FestivalState line={line} />,
        file: [{ title: t('state'), of: ({ state }) => t(`state.${state}`) }],
      },
    ];
  }, [t, format]);
};

const FestivalPanel = ({ row }: OpenRow<FestivalLine>) => {
  const t = useText(festivalTexts);
  const format = useFormat();
  const may = useMay();
  const [asks, setAsks] = useState<FestivalAct>();
  const told = (at: string | undefined) => (at === undefined ? undefined : format.instant(at));
  const acts = may('staffing:plan') ? festivalActs(row) : [];
  const { approval, completion } = deadlines(row);
  return (
    <RowPanel
      title={row.name}
      lead={format.day(row.date)}
      foot={acts.map((act, index) => (
        <Button key={act} type={index === 0 && act !== 'withdraw' ? 'primary' : 'default'} onClick={() => setAsks(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('state'), value: <FestivalState line={row} /> },
            { label: t('plan'), value: row.plan },
            { label: t('responsible'), value: row.responsibleName },
            { label: t('approveBy'), value: format.day(approval) },
            { label: t('approvedAt'), value: told(row.approved?.at) },
            { label: t('completeBy'), value: format.day(completion) },
            { label: t('completedAt'), value: told(row.completed?.at) },
            { label: t('result'), value: row.result ?? row.why },
          ]}
        />
        {row.state === 'scheduled' && row.plan !== '' && !row.mayApprove ? (
          <p className="gk-small gk-muted">{t('act.own')}</p>
        ) : null}
      </PanelPart>
      {asks === undefined ? null : (
        <FestivalActDialog key={asks} act={asks} line={row} onClose={() => setAsks(undefined)} />
      )}
    </RowPanel>
  );
};

/** Festivals that a property decorates for, each with the days until which plan and decoration are due. */
export const FestivalsPage = () => {
  const t = useText(festivalTexts);
  const may = useMay();
  const list = useList(festivalsList);
  const { here } = usePlaces();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'open', title: t('view.open'), search: 'state=scheduled,approved' },
      { key: 'completed', title: t('view.completed'), search: 'state=completed&sort=-date' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<FestivalLine>
      name="festivals"
      title={t('festivals.title')}
      acts={
        may('staffing:plan') && here !== undefined ? (
          <DialogButton primary dialog={(close) => <ScheduleDialog propertyId={here} onClose={close} />}>
            {t('festivals.new')}
          </DialogButton>
        ) : null
      }
      path={FESTIVALS}
      query={festivalsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
      filters={<ListSearch list={list} placeholder={t('festivals.search')} />}
      views={views}
      keeps="property"
      empty={{ icon: 'today', title: t('festivals.empty'), lead: t('festivals.empty.lead') }}
      panel={(opened) => <FestivalPanel {...opened} />}
    />
  );
};

import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  TimeLeft,
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
import { LOANS, type LoanAct, type LoanLine, loanActs, loansList, loansQuery, returnedLateBy } from './loan.js';
import { LendDialog, LoanActDialog } from './loan-dialogs.js';
import { toolTexts } from './text/texts.js';

/** How long is left, or how the loan ended. */
const LoanState = ({ line }: { line: LoanLine }) => {
  const t = useText(toolTexts);
  const format = useFormat();
  if (line.state === 'out') return <TimeLeft until={line.dueAt} />;
  if (line.state === 'lost') return <StateChip tone="late">{t('state.lost')}</StateChip>;
  if (line.state === 'withdrawn') return <StateChip tone="plain">{t('state.withdrawn')}</StateChip>;
  const late = returnedLateBy(line);
  if (late !== undefined) return <StateChip tone="late">{t('state.late', { span: format.span(late) })}</StateChip>;
  return line.damaged === true ? (
    <StateChip tone="soon">{t('state.damaged')}</StateChip>
  ) : (
    <StateChip tone="done">{t('state.returned')}</StateChip>
  );
};

const useColumns = (): readonly ListColumn<LoanLine>[] => {
  const t = useText(toolTexts);
  const format = useFormat();
  return useMemo(() => {
    return [
      {
        key: 'tool',
        title: t('tool'),
        cell: (line) => <RowLink id={line.id}>{line.tool}</RowLink>,
        file: [{ title: t('tool'), of: ({ tool }) => tool }],
      },
      {
        key: 'number',
        title: t('number'),
        width: 110,
        cell: (line) => line.number,
        file: [{ title: t('number'), of: (line) => line.number }],
      },
      {
        key: 'person',
        title: t('person'),
        width: 120,
        cell: ({ employeeName }) => employeeName,
        file: [{ title: t('person'), of: ({ employeeName }) => employeeName }],
      },
      {
        key: 'lentAt',
        title: t('lentAt'),
        sorts: true,
        width: 140,
        cell: (line) => format.briefInstant(line.lentAt),
        file: [{ title: t('lentAt'), kind: 'instant', of: ({ lentAt }) => lentAt }],
      },
      {
        key: 'dueAt',
        title: t('dueAt'),
        sorts: true,
        width: 140,
        cell: (line) => format.briefInstant(line.dueAt),
        file: [{ title: t('dueAt'), kind: 'instant', of: ({ dueAt }) => dueAt }],
      },
      {
        key: 'state',
        title: t('state'),
        width: 170,
        cell: (line) => <LoanState line={line} />,
        file: [
          {
            title: t('returnedAt'),
            kind: 'instant',
            of: ({ returnedAt }) => returnedAt,
          },
          { title: t('remark'), of: ({ remark, why }) => remark ?? why },
        ],
      },
    ];
  }, [t, format]);
};

const LoanPanel = ({ row }: OpenRow<LoanLine>) => {
  const t = useText(toolTexts);
  const format = useFormat();
  const may = useMay();
  const [asks, setAsks] = useState<LoanAct>();
  const told = (at: string | undefined) => (at === undefined ? undefined : format.instant(at));
  const acts = may('staffing:roster') ? loanActs(row) : [];
  return (
    <RowPanel
      title={row.tool}
      lead={row.employeeName}
      foot={acts.map((act) => (
        <Button key={act} type={act === 'return' ? 'primary' : 'default'} onClick={() => setAsks(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('state'), value: <LoanState line={row} /> },
            { label: t('number'), value: row.number },
            { label: t('lentAt'), value: told(row.lentAt) },
            { label: t('dueAt'), value: told(row.dueAt) },
            { label: t('returnedAt'), value: told(row.returnedAt) },
            { label: t('note'), value: row.note },
            { label: t('remark'), value: row.remark ?? row.why },
          ]}
        />
      </PanelPart>
      {asks === undefined ? null : (
        <LoanActDialog key={asks} act={asks} line={row} onClose={() => setAsks(undefined)} />
      )}
    </RowPanel>
  );
};

/** Tools that are lent, with who has not returned them in time. */
export const ToolsPage = () => {
  const t = useText(toolTexts);
  const may = useMay();
  const { now } = useFormat();
  const list = useList(loansList);
  const { here, zoneOf } = usePlaces();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'out', title: t('view.out'), search: 'state=out&sort=dueAt' },
      { key: 'overdue', title: t('view.overdue'), search: 'overdue=true&sort=dueAt' },
      { key: 'lost', title: t('view.lost'), search: 'state=lost' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<LoanLine>
      name="tool-loans"
      title={t('tools.title')}
      acts={
        may('staffing:roster') && here !== undefined ? (
          <DialogButton
            primary
            dialog={(close) => <LendDialog propertyId={here} zone={zoneOf(here)} onClose={close} />}
          >
            {t('tools.lend')}
          </DialogButton>
        ) : null
      }
      path={LOANS}
      query={loansQuery(list.state, now)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ tool }) => tool}
      filters={<ListSearch list={list} placeholder={t('tools.search')} />}
      views={views}
      keeps="property"
      empty={{ icon: 'check', title: t('tools.empty'), lead: t('tools.empty.lead') }}
      panel={(opened) => <LoanPanel {...opened} />}
    />
  );
};

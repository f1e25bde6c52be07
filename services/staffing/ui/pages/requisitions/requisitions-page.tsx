import {
  ActDialog,
  Facts,
  Field,
  formatMoney,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  PlainTable,
  RowLink,
  RowPanel,
  StateChip,
  type Tone,
  useCommand,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  WordsArea,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { amountOf } from '../../positions/amount.js';
import type { AuthorisedAct } from '../../positions/api.js';
import { AuthorisedButton } from '../../positions/authorised-button.js';
import { useAuthority } from '../../positions/use-authority.js';
import { useDepartments } from '../../training/api.js';
import {
  type MaterialLine,
  MEETING_RENEWS,
  REQUISITIONS,
  type RequisitionLine,
  requisitionPath,
} from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { type RequisitionAct, requisitionActs, requisitionsList, requisitionsQuery } from './requisition.js';

const tones: Readonly<Record<RequisitionLine['state'], Tone>> = {
  requested: 'info',
  returned: 'soon',
  approved: 'done',
  withdrawn: 'plain',
};

const State = ({ line }: { line: RequisitionLine }) => {
  const t = useText(workTexts);
  return <StateChip tone={tones[line.state]}>{t(`requisition.state.${line.state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<RequisitionLine>[] => {
  const t = useText(workTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'month',
        title: t('requisition.month'),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{format.month(line.month)}</RowLink>,
        file: [{ title: t('requisition.month'), of: ({ month }) => month }],
      },
      {
        key: 'by',
        title: t('requisition.by'),
        width: 160,
        cell: ({ requestedByName }) => requestedByName,
        file: [{ title: t('requisition.by'), of: ({ requestedByName }) => requestedByName }],
      },
      {
        key: 'lines',
        title: t('requisition.lines'),
        width: 110,
        number: true,
        cell: ({ lines }) => lines.length,
        file: [{ title: t('requisition.lines'), of: ({ lines }) => String(lines.length) }],
      },
      {
        key: 'state',
        title: t('plan.state'),
        width: 150,
        cell: (line) => <State line={line} />,
        file: [{ title: t('plan.state'), of: ({ state }) => t(`requisition.state.${state}`) }],
      },
    ],
    [t, format],
  );
};

/** Acts that a position's authority decides about. */
const authorities: Readonly<Partial<Record<RequisitionAct, AuthorisedAct>>> = {
  approve: 'approve-requisition',
  return: 'return-requisition',
};

type DialogAct = Exclude<RequisitionAct, 'revise'>;
const doors: Readonly<Record<DialogAct, string>> = { approve: 'approval', return: 'return', withdraw: 'withdrawal' };

const Decide = ({ act, line, onClose }: { act: DialogAct; line: RequisitionLine; onClose: () => void }) => {
  const t = useText(workTexts);
  const title = t(`requisition.act.${act}`);
  const command = useCommand({ title: `${title} ${line.month}`, renews: MEETING_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ words?: string }>
      title={title}
      draftName={`staffing.requisition.${act}.${line.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={({ words }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${requisitionPath(line.id)}/${doors[act]}`,
          body: act === 'approve' ? { note: words ?? '' } : { reason: words },
          version,
          draft,
        })
      }
    >
      <Field name="words" label={t(act === 'approve' ? 'plan.summary' : 'reason')} optional={act === 'approve'}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

const RequisitionPanel = ({ row }: OpenRow<RequisitionLine>) => {
  const t = useText(workTexts);
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [asks, setAsks] = useState<DialogAct>();
  const whyNot = useAuthority(row.propertyId);
  const amount = amountOf(row.lines);
  const departments = useDepartments(row.propertyId);
  const nameOf = (departmentId: string | undefined) => departments.find(({ id }) => id === departmentId)?.name ?? '';
  const acts = may('staffing:plan') ? requisitionActs(row) : [];
  const run = (act: RequisitionAct) =>
    act === 'revise' ? void navigate(`/requisitions/${row.id}/edit`) : setAsks(act);
  return (
    <RowPanel
      title={`${t('requisition')} · ${format.month(row.month)}`}
      lead={row.requestedByName}
      foot={acts.map((act, index) => (
        <AuthorisedButton
          key={act}
          reason={authorities[act] && whyNot(authorities[act], act === 'approve' ? amount : undefined)}
          type={index === 0 && act !== 'withdraw' ? 'primary' : 'default'}
          onClick={() => run(act)}
        >
          {t(`requisition.act.${act}`)}
        </AuthorisedButton>
      ))}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('plan.state'), value: <State line={row} /> },
            { label: t('reason'), value: row.why },
            { label: t('requisition.amount'), value: amount === null ? undefined : formatMoney(amount) },
            {
              label: t('requisition.approvedAt'),
              value: row.approvedAt === undefined ? undefined : format.instant(row.approvedAt),
            },
          ]}
        />
        {row.state === 'requested' && !row.mayDecide ? (
          <p className="gk-small gk-muted">{t('requisition.byAnother')}</p>
        ) : null}
        {row.state === 'approved' && may('staffing:talk') ? (
          <Link to={`/registers/staffing/store-movements?property=${row.propertyId}`}>{t('requisition.store')}</Link>
        ) : null}
      </PanelPart>
      <PanelPart>
        <PlainTable<MaterialLine>
          small
          label={t('requisition.lines')}
          rows={row.lines}
          rowKey={({ what, quantity, purpose }) => `${what} ${quantity} ${purpose}`}
          columns={[
            { key: 'what', title: t('requisition.what'), cell: ({ what }) => what },
            {
              key: 'quantity',
              title: t('requisition.quantity'),
              number: true,
              cell: (line) => `${line.quantity} ${line.unit}`,
            },
            {
              key: 'price',
              title: t('requisition.unitPrice'),
              number: true,
              cell: ({ unitPrice }) => (unitPrice === undefined ? '—' : formatMoney(unitPrice)),
            },
            { key: 'department', title: t('requisition.department'), cell: ({ departmentId }) => nameOf(departmentId) },
            { key: 'purpose', title: t('requisition.purpose'), cell: ({ purpose }) => purpose },
          ]}
        />
      </PanelPart>
      {asks === undefined ? null : <Decide act={asks} line={row} onClose={() => setAsks(undefined)} />}
    </RowPanel>
  );
};

const NewLink = ({ reason }: { reason: string | undefined }) => {
  const t = useText(workTexts);
  if (reason !== undefined) return <AuthorisedButton reason={reason}>{t('requisitions.new')}</AuthorisedButton>;
  return (
    <Link to="/requisitions/new">
      <Button type="primary" tabIndex={-1}>
        {t('requisitions.new')}
      </Button>
    </Link>
  );
};

/** Requisitions of material, month by month; another person than who made one decides about it. */
export const RequisitionsPage = () => {
  const t = useText(workTexts);
  const may = useMay();
  const list = useList(requisitionsList);
  const { here } = usePlaces();
  const whyNot = useAuthority(list.state.filters.property ?? here);
  const refused = whyNot('request-material');
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('plans.view.all'), search: '' },
      { key: 'requested', title: t('requisition.state.requested'), search: 'state=requested' },
      { key: 'returned', title: t('requisition.state.returned'), search: 'state=returned' },
      { key: 'approved', title: t('requisition.state.approved'), search: 'state=approved' },
    ],
    [t],
  );
  return (
    <ListPage<RequisitionLine>
      name="requisitions"
      title={t('requisitions.title')}
      acts={may('staffing:plan') ? <NewLink reason={refused} /> : null}
      path={REQUISITIONS}
      query={requisitionsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ month }) => month}
      views={views}
      keeps="property"
      empty={{ icon: 'check', title: t('requisitions.empty'), lead: t('requisitions.empty.lead') }}
      panel={(opened) => <RequisitionPanel {...opened} />}
    />
  );
};

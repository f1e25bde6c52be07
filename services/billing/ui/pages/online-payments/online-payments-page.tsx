import {
  ChoiceChip,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  ToggleChip,
  type Tone,
  useCommand,
  useFormat,
  useList,
  useMay,
  useRead,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { BASE, RENEWED, type RefundLine } from '../../api.js';
import { ONLINE_PAYMENTS, ONLINE_STATES, type OnlinePaymentLine } from '../../api-money-in.js';
import { homeName } from '../../home.js';
import { amountColumn } from '../../parts.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';
import { onlinePaymentsList, onlinePaymentsQuery } from './online-payments-list.js';

const TONES: Readonly<Record<OnlinePaymentLine['state'], Tone>> = {
  begun: 'soon',
  paid: 'done',
  failed: 'plain',
  expired: 'plain',
  refunded: 'plain',
};

const useColumns = (): readonly ListColumn<OnlinePaymentLine>[] => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<OnlinePaymentLine>('home', common('households.home'), homeName, {
        cell: (line) => <RowLink id={line.id}>{homeName(line)}</RowLink>,
      }),
      wordsColumn<OnlinePaymentLine>('begunAt', t('online.begunAt'), ({ begunAt }) => format.briefInstant(begunAt), {
        sorts: true,
        width: 160,
      }),
      wordsColumn<OnlinePaymentLine>('means', common('desk.means'), ({ means }) => common(`means.${means}`), {
        width: 90,
      }),
      amountColumn<OnlinePaymentLine>('amount', common('desk.amount'), ({ amount }) => amount, { sorts: true }),
      wordsColumn<OnlinePaymentLine>('state', common('common.state'), ({ state }) => t(`online.${state}`), {
        width: 120,
        cell: ({ state }) => <StateChip tone={TONES[state]}>{t(`online.${state}`)}</StateChip>,
      }),
      wordsColumn<OnlinePaymentLine>(
        'told',
        t('online.told'),
        ({ discrepancy }) => discrepancy && formatMoney(discrepancy.amount),
      ),
    ],
    [t, common, format],
  );
};

/** Approved refunds of the household that may go back by this payment. */
const RefundActs = ({ line }: { line: OnlinePaymentLine }) => {
  const t = useText(moneyInTexts);
  const command = useCommand({ title: t('online.refund'), renews: RENEWED });
  const { data } = useRead<{ readonly items: readonly RefundLine[] }>(`${BASE}/refunds`, {
    householdId: line.householdId,
    state: 'approved',
  });
  const fitting = (data?.items ?? []).filter(({ means }) => means === line.means);
  return (
    <>
      {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      {fitting.map(({ id, amount }) => (
        <Button
          key={id}
          loading={command.state !== 'idle'}
          onClick={() =>
            command.run({
              method: 'POST',
              path: `${ONLINE_PAYMENTS}/${encodeURIComponent(line.id)}/refund`,
              body: { refundId: id },
              version: line.version,
            })
          }
        >
          {t('online.refund')} {formatMoney(amount)}
        </Button>
      ))}
    </>
  );
};

const Panel = ({ id, row }: OpenRow<OnlinePaymentLine>) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:collect');
  const { discrepancy, refund } = row;
  const refundWords = refund?.confirmedAt
    ? 'online.refundDone'
    : refund?.rejectedAt
      ? 'online.refundNot'
      : 'online.refundWaits';
  return (
    <RowPanel
      title={`${homeName(row)} ${formatMoney(row.amount)}`}
      lead={row.propertyName}
      foot={may && row.state === 'paid' ? <RefundActs key={id} line={row} /> : undefined}
    >
      <PanelPart>
        <StateChip tone={TONES[row.state]}>{t(`online.${row.state}`)}</StateChip>
        <Facts
          facts={[
            { label: t('online.begunAt'), value: format.instant(row.begunAt) },
            { label: t('online.paidAt'), value: row.paidAt && format.instant(row.paidAt) },
            { label: common('desk.means'), value: common(`means.${row.means}`) },
            { label: t('line.reference'), value: row.reference },
            {
              label: t('online.told'),
              value: discrepancy && `${formatMoney(discrepancy.amount)} · ${discrepancy.reference}`,
            },
            { label: common('ask.refunds'), value: refund && `${formatMoney(refund.amount)} · ${t(refundWords)}` },
          ]}
        />
        {discrepancy === undefined ? null : <p className="gk-late">{t('online.told.lead')}</p>}
      </PanelPart>
    </RowPanel>
  );
};

/** What households pay by their links, from the moment they are sent to the provider. */
export const OnlinePaymentsPage = () => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const list = useList(onlinePaymentsList);
  const { state, change } = list;
  return (
    <ListPage<OnlinePaymentLine>
      name="online-payments"
      title={t('online.title')}
      path={ONLINE_PAYMENTS}
      query={onlinePaymentsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={homeName}
      wideOnly={['means', 'told']}
      filters={
        <>
          <ListSearch list={list} placeholder={common('desk.find')} />
          <ChoiceChip
            label={common('common.state')}
            value={state.filters.state}
            choices={ONLINE_STATES.map((value) => ({ value, title: t(`online.${value}`) }))}
            onChange={(next) => change({ filters: { state: next } })}
            all={common('common.all')}
          />
          <ToggleChip pressed={state.filters.discrepant} onChange={(discrepant) => change({ filters: { discrepant } })}>
            {t('online.told')}
          </ToggleChip>
        </>
      }
      empty={{ icon: 'link', title: t('online.empty'), lead: t('online.empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};

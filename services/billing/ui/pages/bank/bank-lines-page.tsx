import {
  type BulkAct,
  ChoiceChip,
  DialogButton,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  RowLink,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { RENEWED } from '../../api.js';
import {
  BANK_LINE_STATES,
  BANK_LINES,
  type BankLineLine,
  bankLinePath,
  CONFIDENCES,
  STATEMENT_ACCOUNTS,
} from '../../api-money-in.js';
import { amountColumn } from '../../parts.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';
import { BankLinePanel } from './bank-line-panel.js';
import { bankLinesList, bankLinesQuery } from './bank-lines-list.js';
import { homeOf, LineState, useProposalWords } from './proposed.js';

const FormatsDialog = lazy(() => import('./format-dialog.js').then((module) => ({ default: module.FormatDialog })));

const useColumns = (): readonly ListColumn<BankLineLine>[] => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const proposed = useProposalWords();
  return useMemo(
    () => [
      wordsColumn<BankLineLine>('day', t('line.day'), ({ day }) => day, {
        sorts: true,
        width: 110,
        cell: (line) => <RowLink id={line.id}>{format.day(line.day)}</RowLink>,
      }),
      amountColumn<BankLineLine>('amount', common('desk.amount'), ({ amount }) => amount, { sorts: true, width: 105 }),
      wordsColumn<BankLineLine>('account', t('line.account'), ({ account }) => common(`means.${account}`), {
        width: 75,
      }),
      wordsColumn<BankLineLine>('payer', t('line.payer'), ({ payer }) => payer, { width: 110 }),
      wordsColumn<BankLineLine>('remark', t('line.remark'), ({ remark }) => remark, { width: 180 }),
      wordsColumn<BankLineLine>('home', t('line.home'), homeOf, { width: 105 }),
      wordsColumn<BankLineLine>('proposal', t('line.proposal'), ({ proposal }) => proposed(proposal), { width: 170 }),
      wordsColumn<BankLineLine>('state', common('common.state'), ({ state }) => t(`line.${state}`), {
        width: 105,
        cell: ({ state }) => <LineState state={state} />,
      }),
    ],
    [t, common, format, proposed],
  );
};

/** Taking many proposals as they are: each line by the door of what it seems to be. */
const useBulkActs = (): readonly BulkAct<BankLineLine>[] => {
  const t = useText(moneyInTexts);
  const accept: BulkAct<BankLineLine> = {
    key: 'accept',
    title: t('line.accept'),
    hindered: ({ state, proposal }) =>
      state !== 'unmatched' ? t(`line.${state}`) : proposal === undefined ? t('line.noProposal') : undefined,
    command:
      () =>
      ({ id, proposal, version }) => ({
        method: 'POST',
        path: `${bankLinePath(id)}/${proposal?.kind === 'booking' ? 'recognise' : 'assign'}`,
        body:
          proposal?.kind === 'booking' ? { booking: proposal.booking } : { householdId: proposal?.householdId ?? '' },
        version,
      }),
  };
  return useMay()('billing:collect') ? [accept] : [];
};

/** Statements of banks and wallets, line by line: what each seems to be, and what it is. */
export const BankLinesPage = () => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const may = useMay()('billing:collect');
  const list = useList(bankLinesList);
  const { state, change } = list;
  const navigate = useNavigate();
  const { property } = state.filters;
  const bring = () =>
    navigate(property === undefined ? '/bank-lines/import' : `/bank-lines/import?property=${property}`);
  return (
    <ListPage<BankLineLine>
      name="bank-lines"
      title={t('lines.title')}
      acts={
        may ? (
          <>
            <DialogButton dialog={(close) => <FormatsDialog propertyId={property} onClose={close} />}>
              {t('format.new')}
            </DialogButton>
            <Button type="primary" onClick={bring}>
              {t('file.bring')}
            </Button>
          </>
        ) : undefined
      }
      path={BANK_LINES}
      query={bankLinesQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ day, amount }) => `${day} ${formatMoney(amount)}`}
      wideOnly={['account', 'payer', 'remark', 'proposal']}
      bulk={{ acts: useBulkActs(), renews: RENEWED }}
      filters={
        <>
          <ListSearch list={list} placeholder={t('lines.find')} />
          <ChoiceChip
            label={common('common.state')}
            value={state.filters.state}
            choices={BANK_LINE_STATES.map((value) => ({ value, title: t(`line.${value}`) }))}
            onChange={(next) => change({ filters: { state: next } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={t('line.proposal')}
            value={state.filters.confidence}
            choices={[...CONFIDENCES, 'none' as const].map((value) => ({ value, title: t(`confidence.${value}`) }))}
            onChange={(next) => change({ filters: { confidence: next } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={t('line.account')}
            value={state.filters.account}
            choices={STATEMENT_ACCOUNTS.map((value) => ({ value, title: common(`means.${value}`) }))}
            onChange={(next) => change({ filters: { account: next } })}
            all={common('common.all')}
          />
        </>
      }
      empty={{ icon: 'scale', title: t('lines.empty'), lead: t('lines.empty.lead') }}
      panel={(opened) => <BankLinePanel {...opened} />}
    />
  );
};

import {
  Facts,
  formatMoney,
  type OpenRow,
  PanelPart,
  RowPanel,
  useCommand,
  useFormat,
  useMay,
  useText,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { RENEWED } from '../../api.js';
import { type BankLineLine, bankLinePath } from '../../api-money-in.js';
import { bankingTexts } from '../../text/bankings/texts.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';
import { homeOf, LineState, useProposalWords } from './proposed.js';

const AssignDialog = lazy(() => import('./bank-line-dialogs.js').then((module) => ({ default: module.AssignDialog })));
const NoPaymentDialog = lazy(() =>
  import('./bank-line-dialogs.js').then((module) => ({ default: module.NoPaymentDialog })),
);
const BankingChoice = lazy(() => import('./banking-choice.js').then((module) => ({ default: module.BankingChoice })));

type Asked = 'assign' | 'banking' | 'owe-back' | 'return' | 'set-aside';

/** What can be done with a line, by its state; the first is the one that is nearest. */
const ActsOf = ({ line, ask }: { line: BankLineLine; ask: (act: Asked) => void }) => {
  const t = useText(moneyInTexts);
  const banking = useText(bankingTexts);
  const command = useCommand({ title: t('line.accept'), renews: RENEWED });
  const { id, state, proposal, version, amount, account } = line;
  const isIncoming = !amount.startsWith('-');
  const send = (door: string, body: object) =>
    command.run({ method: 'POST', path: `${bankLinePath(id)}/${door}`, body, version });
  const accept = () => {
    if (proposal?.kind === 'booking') send('recognise', { booking: proposal.booking });
    if (proposal?.kind === 'household') send('assign', { householdId: proposal.householdId });
  };
  return (
    <>
      {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      {state === 'unmatched' && proposal !== undefined ? (
        <Button type="primary" onClick={accept} loading={command.state !== 'idle'}>
          {t('line.accept')}
        </Button>
      ) : null}
      {state === 'unmatched' && isIncoming ? <Button onClick={() => ask('assign')}>{t('line.assign')}</Button> : null}
      {state === 'unmatched' && isIncoming && account === 'transfer' ? (
        <Button onClick={() => ask('banking')}>{banking('choose')}</Button>
      ) : null}
      {state === 'unmatched' && isIncoming ? (
        <Button onClick={() => ask('owe-back')}>{t('line.oweBack')}</Button>
      ) : null}
      {state === 'unmatched' ? <Button onClick={() => ask('set-aside')}>{t('line.setAside')}</Button> : null}
      {state === 'refund-due' ? <Button onClick={() => ask('return')}>{t('line.return')}</Button> : null}
      {state === 'recognised' || state === 'refund-due' || state === 'set-aside' ? (
        <Button onClick={() => send('reopen', {})}>{t('line.reopen')}</Button>
      ) : null}
    </>
  );
};

/** One line: what the bank says, what it seems to be and why, and what is done with it. */
export const BankLinePanel = ({ id, row }: OpenRow<BankLineLine>) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const proposed = useProposalWords();
  const may = useMay()('billing:collect');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <RowPanel
      title={formatMoney(row.amount)}
      lead={row.propertyName}
      foot={may ? <ActsOf key={id} line={row} ask={setAsked} /> : undefined}
    >
      <PanelPart>
        <LineState state={row.state} />
        <Facts
          facts={[
            { label: t('line.day'), value: format.day(row.day) },
            { label: t('line.account'), value: common(`means.${row.account}`) },
            { label: t('line.payer'), value: row.payer },
            { label: t('line.remark'), value: row.remark },
            { label: t('line.reference'), value: row.reference },
            { label: t('line.home'), value: homeOf(row) },
            { label: t('line.proposal'), value: row.state === 'unmatched' ? proposed(row.proposal) : undefined },
            {
              label: common('receipt.title'),
              value: row.receipt && (
                <Link to={`/receipts?property=${row.propertyId}&q=${row.receipt}&from=${row.day.slice(0, 4)}-01-01`}>
                  {row.receipt}
                </Link>
              ),
            },
            { label: common('common.reason'), value: row.reason },
          ]}
        />
      </PanelPart>
      <Suspense fallback={null}>
        {asked === 'assign' ? <AssignDialog line={row} onClose={close} /> : null}
        {asked === 'banking' ? <BankingChoice line={row} onClose={close} /> : null}
        {asked === undefined || asked === 'assign' || asked === 'banking' ? null : (
          <NoPaymentDialog line={row} act={asked} onClose={close} />
        )}
      </Suspense>
    </RowPanel>
  );
};

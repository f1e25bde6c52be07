import { type ActSpec, type CellSpec, KeptList, type Tone, useText } from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { type BillingCommand, door } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

const tones: Readonly<Record<BillingCommand['state'], Tone>> = {
  waiting: 'soon',
  booked: 'done',
  refused: 'late',
  dropped: 'plain',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', act: 'many' },
  sorts: ['askedAt'],
  defaultSort: '-askedAt',
  pageSize: 50,
} as const;

/** Why billing said no, where the cashier can mend it; else its code. */
const useRefusal = () => {
  const t = useText(convenienceTexts);
  return (code: string): string =>
    code === 'billing.no-open-shift' || code === 'billing.more-than-held' || code === 'billing.month-closed'
      ? t(`money.refusal.${code}`)
      : code;
};

/** Money of orders on its way into billing's ledger: what waits, what was refused and why. */
export const BillingCommandsPage = () => {
  const t = useText(convenienceTexts);
  const refusal = useRefusal();
  const kindOf = ({ asked }: BillingCommand): string =>
    asked.kind === undefined ? t('fee.kind.service') : t(`fee.kind.${asked.kind}` as 'fee.kind.service');
  const cells: readonly CellSpec<BillingCommand>[] = [
    { key: 'number', title: t('order.number'), of: ({ orderNumber }) => orderNumber, width: 120 },
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    { key: 'address', title: t('order.household'), of: ({ address }) => address, width: 110 },
    { key: 'act', title: t('money.act'), of: ({ asked }) => t(`money.act.${asked.act}`), width: 90 },
    { key: 'kind', title: t('fee.kind'), of: kindOf, width: 90 },
    { key: 'amount', title: t('amount'), form: 'money', of: ({ asked }) => asked.amount, width: 110 },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`money.state.${state}`), width: 110 },
    {
      key: 'askedAt',
      title: t('money.askedAt'),
      form: 'instant',
      of: ({ askedAt }) => askedAt,
      sorts: true,
      width: 150,
    },
    { key: 'receipt', title: t('order.receipt'), of: ({ booked }) => booked?.receipt, width: 120 },
    {
      key: 'means',
      title: t('money.means'),
      of: ({ asked }) =>
        asked.means === undefined ? undefined : t(`money.means.${asked.means}` as 'money.means.cash'),
      drawer: true,
    },
    { key: 'fromHeld', title: t('money.fromHeld'), form: 'money', of: ({ booked }) => booked?.fromHeld, drawer: true },
    {
      key: 'onAccount',
      title: t('money.onAccount'),
      form: 'money',
      of: ({ booked }) => booked?.onAccount,
      drawer: true,
    },
    { key: 'kept', title: t('money.kept'), form: 'money', of: ({ asked }) => asked.kept, drawer: true },
    {
      key: 'refusal',
      title: t('reason'),
      of: (row) => (row.refusal === undefined ? undefined : refusal(row.refusal)),
      drawer: true,
    },
    { key: 'tries', title: t('money.tries'), of: ({ tries }) => (tries > 0 ? tries : undefined), drawer: true },
  ];
  const acts: readonly ActSpec<BillingCommand>[] = (['repeat', 'drop'] as const).map((key) => ({
    key,
    title: t(`money.${key}`),
    note: t(`money.${key}.note`),
    permission: 'convenience:cash',
    offered: ({ state, asked }) => state === 'refused' && (key === 'repeat' || asked.feeId === undefined),
    path: ({ id }) => door('billing-commands', id, key),
    fields: [],
  }));
  return (
    <KeptList<BillingCommand>
      name="billing-commands"
      title={t('money.title')}
      path={door('billing-commands')}
      spec={spec}
      cells={cells}
      nameOf={({ orderNumber, asked }) => `${orderNumber} ${formatMoney(asked.amount)}`}
      tone={({ state }) => tones[state]}
      acts={acts}
      views={[
        { key: 'open', title: t('money.view.open'), search: 'state=waiting,refused' },
        { key: 'all', title: t('view.all'), search: '' },
      ]}
      empty={t('money.empty')}
    />
  );
};

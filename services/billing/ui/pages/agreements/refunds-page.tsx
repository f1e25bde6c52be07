import { type ActSpec, type CellSpec, formatMoney, KeptList, type Tone, useText } from '@goldkey/ui';
import { BASE } from '../../api.js';
import { useDecides } from '../../api-authority.js';
import type { RefundRow } from '../../api-books.js';
import { homeName } from '../../home.js';
import { bookTexts } from '../../text/books/texts.js';
import { reliefTexts } from '../../text/relief/texts.js';

const REFUNDS = `${BASE}/refunds`;
const tones: Readonly<Record<RefundRow['state'], Tone>> = {
  requested: 'soon',
  approved: 'info',
  refused: 'plain',
  paid: 'done',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many' },
  sorts: ['state'],
  defaultSort: '-state',
  pageSize: 50,
} as const;

/** Credit that goes back: asked, approved by another person, paid out of the cashier's till. */
export const RefundsPage = () => {
  const t = useText(bookTexts);
  const relief = useText(reliefTexts);
  const isOurs = useDecides();
  const cells: readonly CellSpec<RefundRow>[] = [
    { key: 'home', title: t('home'), of: homeName, width: 120 },
    { key: 'amount', title: t('refund.amount'), form: 'money', of: ({ amount }) => amount, width: 120 },
    { key: 'means', title: t('means'), of: ({ means }) => t(`account.${means}`), width: 110 },
    { key: 'reason', title: t('reason'), of: ({ reason }) => reason },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`refund.state.${state}`), width: 120 },
    { key: 'note', title: relief('decided.note'), of: ({ decisionNote }) => decisionNote, drawer: true },
  ];
  const act = (
    key: 'approve' | 'refuse' | 'payment',
    from: RefundRow['state'],
    permission: string,
  ): ActSpec<RefundRow> => ({
    key,
    title: t(`refund.act.${key}`),
    ...(key === 'payment' && { note: t('refund.act.payment.note') }),
    permission,
    offered: (row) => row.state === from && (key === 'payment' || isOurs(row)),
    path: ({ id }) => `${REFUNDS}/${id}/${key}`,
    fields: key === 'payment' ? [] : [{ name: 'note', label: relief('decided.note'), form: 'words', optional: true }],
    body: ({ note }) => (note ? { note } : {}),
  });
  return (
    <KeptList<RefundRow>
      name="refunds"
      title={t('refunds.title')}
      path={REFUNDS}
      spec={spec}
      cells={cells}
      nameOf={(row) => `${homeName(row)} ${formatMoney(row.amount)}`}
      tone={({ state }) => tones[state]}
      acts={[
        act('payment', 'approved', 'billing:collect'),
        act('approve', 'requested', 'billing:approve'),
        act('refuse', 'requested', 'billing:approve'),
      ]}
      views={[
        { key: 'open', title: t('refunds.view.open'), search: 'state=requested,approved' },
        { key: 'all', title: t('all'), search: '' },
      ]}
      empty={t('refunds.empty')}
    />
  );
};

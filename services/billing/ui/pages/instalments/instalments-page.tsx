import {
  type ActSpec,
  type CellSpec,
  formatMoney,
  KeptList,
  type PlainColumn,
  PlainTable,
  type Tone,
  useFormat,
  useText,
} from '@goldkey/ui';
import { BASE } from '../../api.js';
import type { InstalmentPlanLine } from '../../api-books.js';
import { billingTexts } from '../../text/texts.js';

const PLANS = `${BASE}/instalment-plans`;
const tones: Readonly<Record<InstalmentPlanLine['state'], Tone>> = {
  proposed: 'soon',
  agreed: 'info',
  refused: 'plain',
  broken: 'late',
  kept: 'done',
  ended: 'plain',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many' },
  sorts: ['agreedOn'],
  defaultSort: '-agreedOn',
  pageSize: 50,
} as const;
const homeOf = ({ building = '', room = '' }: InstalmentPlanLine): string => `${building}-${room}`;

const Parts = ({ plan }: { plan: InstalmentPlanLine }) => {
  const t = useText(billingTexts);
  const format = useFormat();
  type Part = InstalmentPlanLine['parts'][number];
  const columns: readonly PlainColumn<Part>[] = [
    { key: 'day', title: t('plan.dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
    { key: 'amount', title: t('common.amount'), number: true, cell: ({ amount }) => formatMoney(amount) },
  ];
  return <PlainTable<Part> label={t('plan.parts')} columns={columns} rows={plan.parts} rowKey={({ dueOn }) => dueOn} />;
};

/** Arrears that households pay in parts: what came of it, what is due, what waits for approval. */
export const InstalmentsPage = () => {
  const t = useText(billingTexts);
  const cells: readonly CellSpec<InstalmentPlanLine>[] = [
    { key: 'home', title: t('households.home'), of: homeOf, width: 110 },
    {
      key: 'agreedOn',
      title: t('plan.agreedOn'),
      form: 'day',
      of: ({ agreedOn }) => agreedOn,
      sorts: true,
      width: 120,
    },
    { key: 'amount', title: t('desk.owed'), form: 'money', of: ({ amount }) => amount, width: 120 },
    { key: 'count', title: t('plan.count'), form: 'count', of: ({ parts }) => parts.length, width: 80 },
    { key: 'due', title: t('plan.due'), form: 'money', of: ({ due }) => due, width: 120 },
    { key: 'paid', title: t('plan.paid'), form: 'money', of: ({ paid }) => paid, width: 120 },
    { key: 'until', title: t('plan.until'), form: 'day', of: ({ parts }) => parts.at(-1)?.dueOn, width: 120 },
    { key: 'with', title: t('plan.agreedWith'), of: ({ agreedWith }) => agreedWith, width: 100 },
    { key: 'state', title: t('common.state'), form: 'state', of: ({ state }) => t(`plan.state.${state}`), width: 120 },
    { key: 'proposer', title: t('plan.proposer'), of: ({ proposerName }) => proposerName, drawer: true },
    { key: 'note', title: t('shift.note'), of: ({ note }) => note, drawer: true },
    { key: 'endReason', title: t('common.reason'), of: ({ endReason }) => endReason, drawer: true },
  ];
  const decide = (key: 'approve' | 'refuse'): ActSpec<InstalmentPlanLine> => ({
    key,
    title: t(`ask.${key}`),
    permission: 'billing:approve',
    offered: ({ state }) => state === 'proposed',
    path: ({ id }) => `${PLANS}/${id}/${key}`,
    fields: [],
    body: () => ({}),
  });
  const acts: readonly ActSpec<InstalmentPlanLine>[] = [
    decide('approve'),
    decide('refuse'),
    {
      key: 'end',
      title: t('plan.end'),
      permission: 'billing:collect',
      offered: ({ state }) => state === 'proposed' || state === 'agreed' || state === 'broken',
      path: ({ id }) => `${PLANS}/${id}/end`,
      fields: [{ name: 'reason', label: t('common.reason'), form: 'words' }],
    },
  ];
  return (
    <KeptList<InstalmentPlanLine>
      name="instalments"
      title={t('plan.title')}
      path={PLANS}
      spec={spec}
      cells={cells}
      nameOf={(row) => `${homeOf(row)} ${formatMoney(row.amount)}`}
      tone={({ state }) => tones[state]}
      acts={acts}
      views={[
        { key: 'open', title: t('plan.view.open'), search: 'state=proposed,agreed,broken' },
        { key: 'all', title: t('common.all'), search: '' },
      ]}
      empty={t('plan.empty')}
      more={(plan) => <Parts plan={plan} />}
    />
  );
};

import { type ActSpec, type CellSpec, formatMoney, KeptList, type Tone, useFormat, useText } from '@goldkey/ui';
import { useDecides } from '../../api-authority.js';
import { WRITE_OFFS, type WriteOffLine } from '../../api-relief.js';
import { homeName } from '../../home.js';
import { reliefTexts } from '../../text/relief/texts.js';

const tones: Readonly<Record<WriteOffLine['state'], Tone>> = { proposed: 'soon', approved: 'done', refused: 'plain' };
const spec = {
  filters: { property: 'one', q: 'text', state: 'many' },
  sorts: ['state'],
  defaultSort: '-state',
  pageSize: 50,
} as const;

/** The bills that are given up, in words. */
export const useChargeWords = () => {
  const format = useFormat();
  return ({ charges }: Pick<WriteOffLine, 'charges'>): string =>
    charges.map(({ month, feeItem }) => `${format.month(month)} ${feeItem}`).join('、');
};

/** Debts that are given up: asked, and approved by another person for exactly what was asked. */
export const WriteOffsPage = () => {
  const t = useText(reliefTexts);
  const charges = useChargeWords();
  const isOurs = useDecides();
  const cells: readonly CellSpec<WriteOffLine>[] = [
    { key: 'home', title: t('home'), of: homeName, width: 120 },
    { key: 'amount', title: t('writeOff.amount'), form: 'money', of: ({ amount }) => amount, width: 120 },
    { key: 'charges', title: t('writeOff.charges'), of: charges },
    { key: 'reason', title: t('reason'), of: ({ reason }) => reason },
    {
      key: 'state',
      title: t('state'),
      form: 'state',
      of: ({ state }) => t(`state.${state}`),
      sorts: true,
      width: 110,
    },
    { key: 'note', title: t('decided.note'), of: ({ decisionNote }) => decisionNote, drawer: true },
  ];
  const decide = (key: 'approve' | 'refuse'): ActSpec<WriteOffLine> => ({
    key,
    title: t(`act.${key}`),
    permission: 'billing:approve',
    offered: (row) => row.state === 'proposed' && isOurs(row),
    path: ({ id }) => `${WRITE_OFFS}/${id}/${key}`,
    fields: [{ name: 'note', label: t('decided.note'), form: 'words', optional: true }],
    body: ({ note }) => (note ? { note } : {}),
  });
  return (
    <KeptList<WriteOffLine>
      name="write-offs"
      title={t('writeOff.title')}
      path={WRITE_OFFS}
      spec={spec}
      cells={cells}
      nameOf={(row) => `${homeName(row)} ${formatMoney(row.amount)}`}
      tone={({ state }) => tones[state]}
      acts={[decide('approve'), decide('refuse')]}
      views={[
        { key: 'all', title: t('bill.view.all'), search: '' },
        { key: 'open', title: t('writeOff.view.open'), search: 'state=proposed' },
      ]}
      empty={t('writeOff.empty')}
    />
  );
};

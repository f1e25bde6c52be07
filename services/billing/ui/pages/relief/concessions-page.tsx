import { type ActSpec, type CellSpec, KeptList, type Tone, useText } from '@goldkey/ui';
import { useDecides } from '../../api-authority.js';
import { CONCESSIONS, type ConcessionLine } from '../../api-relief.js';
import { homeName } from '../../home.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { useReliefWords } from './relief-words.js';

const tones: Readonly<Record<ConcessionLine['state'], Tone>> = {
  proposed: 'soon',
  approved: 'done',
  refused: 'plain',
  ended: 'plain',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many' },
  sorts: ['from', 'state'],
  defaultSort: '-from',
  pageSize: 50,
} as const;

/** What households pay less, of which fee item, since when and why: asked, approved by another person, ended sooner. */
export const ConcessionsPage = () => {
  const t = useText(reliefTexts);
  const words = useReliefWords();
  const isOurs = useDecides();
  const cells: readonly CellSpec<ConcessionLine>[] = [
    { key: 'home', title: t('home'), of: homeName, width: 120 },
    { key: 'feeItem', title: t('feeItem'), of: ({ feeItem }) => feeItem, width: 130 },
    { key: 'relief', title: t('relief'), of: ({ relief }) => words(relief), width: 140 },
    { key: 'from', title: t('concession.from'), form: 'day', of: ({ from }) => from, sorts: true, width: 130 },
    { key: 'until', title: t('concession.until'), form: 'day', of: ({ until }) => until, width: 130 },
    { key: 'reason', title: t('reason'), of: ({ reason }) => reason },
    {
      key: 'state',
      title: t('state'),
      form: 'state',
      of: ({ state }) => t(`state.${state}`),
      sorts: true,
      width: 110,
    },
    { key: 'worth', title: t('worth'), form: 'money', of: ({ yearsWorth }) => yearsWorth, drawer: true },
    { key: 'note', title: t('decided.note'), of: ({ decisionNote }) => decisionNote, drawer: true },
  ];
  const decide = (key: 'approve' | 'refuse'): ActSpec<ConcessionLine> => ({
    key,
    title: t(`act.${key}`),
    permission: 'billing:approve',
    offered: (row) => row.state === 'proposed' && isOurs(row),
    path: ({ id }) => `${CONCESSIONS}/${id}/${key}`,
    fields: [{ name: 'note', label: t('decided.note'), form: 'words', optional: true }],
    body: ({ note }) => (note ? { note } : {}),
  });
  return (
    <KeptList<ConcessionLine>
      name="concessions"
      title={t('concession.title')}
      path={CONCESSIONS}
      spec={spec}
      cells={cells}
      nameOf={(row) => `${homeName(row)} ${row.feeItem ?? ''}`}
      tone={({ state }) => tones[state]}
      acts={[
        decide('approve'),
        decide('refuse'),
        {
          key: 'end',
          title: t('act.end'),
          note: t('act.end.note'),
          permission: 'billing:approve',
          offered: ({ state }) => state === 'approved',
          path: ({ id }) => `${CONCESSIONS}/${id}/end`,
          fields: [
            { name: 'until', label: t('concession.until'), form: 'day' },
            { name: 'note', label: t('reason'), form: 'words', optional: true },
          ],
          body: ({ until, note }) => ({ until, ...(note ? { note } : {}) }),
        },
      ]}
      views={[
        { key: 'open', title: t('concession.view.open'), search: 'state=proposed,approved' },
        { key: 'all', title: t('bill.view.all'), search: '' },
      ]}
      empty={t('concession.empty')}
    />
  );
};

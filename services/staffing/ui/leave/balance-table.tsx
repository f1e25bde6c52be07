import { PlainTable, useText } from '@goldkey/ui';
import { shiftTexts } from '../shifts/text/texts.js';
import type { LeaveBalance } from './api.js';
import { daysOf, totalOf } from './days.js';
import { leaveTexts } from './text/texts.js';

/** Balances, one a line; of a kind without an entitlement, what was used. */
export const BalanceTable = ({
  balances,
  years = false,
}: {
  balances: readonly LeaveBalance[];
  /** Says of which year each is. */
  years?: boolean;
}) => {
  const t = useText(leaveTexts);
  const shifts = useText(shiftTexts);
  const number = (key: 'taken' | 'planned' | 'asked') => ({
    key,
    title: t(key),
    number: true,
    cell: (one: LeaveBalance) => daysOf(one[key]),
  });
  return (
    <PlainTable<LeaveBalance>
      small
      label={t('title')}
      rows={balances}
      rowKey={({ leaveKind, year }) => `${leaveKind} ${year}`}
      columns={[
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ leaveKind, year }) =>
            years ? `${shifts(`leave.${leaveKind}`)} ${year}` : shifts(`leave.${leaveKind}`),
        },
        {
          key: 'total',
          title: t('total'),
          number: true,
          cell: (one) => (one.counted ? daysOf(totalOf(one)) : '–'),
        },
        number('taken'),
        number('planned'),
        number('asked'),
        {
          key: 'left',
          title: t('left'),
          number: true,
          cell: ({ counted, left }) =>
            counted ? <b className={left < 0 ? 'gk-late' : undefined}>{daysOf(left)}</b> : '–',
        },
      ]}
    />
  );
};

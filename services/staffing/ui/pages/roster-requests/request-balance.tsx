import { Facts, PanelPart, SectionHead, useRead, useText } from '@goldkey/ui';
import { balancePath, LEAVE_COSTS, type LeaveQuote, type PersonsLeave } from '../../leave/api.js';
import { BalanceTable } from '../../leave/balance-table.js';
import { daysOf } from '../../leave/days.js';
import { leaveTexts } from '../../leave/text/texts.js';
import type { RequestLine, Wish } from '../../shifts/api.js';

/** What who asks for leave has of it, beside what this request takes: in one year, or in the two that it touches. */
export const RequestBalance = ({ line, wish }: { line: RequestLine; wish: Wish & { kind: 'leave' } }) => {
  const t = useText(leaveTexts);
  const { leaveKind, from, fromHalf, until, untilHalf } = wish;
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)];
  const path = balancePath(line.employeeId);
  const begins = useRead<PersonsLeave>(path, { year: first });
  const ends = useRead<PersonsLeave>(first === last ? undefined : path, { year: last });
  const asked = { employeeId: line.employeeId, leaveKind, from, fromHalf, until, untilHalf };
  const quote = useRead<LeaveQuote>(LEAVE_COSTS, asked).data;
  const balances = [begins.data, ends.data].flatMap((read) => read?.balances ?? []);
  const told = balances.filter((balance) => balance.leaveKind === leaveKind);
  if (told.length === 0) return null;
  const count = quote?.costs.reduce((sum, { halves }) => sum + halves, 0);
  return (
    <PanelPart>
      <SectionHead title={t('title')} level={3} />
      <Facts
        facts={[{ label: t('cost.of'), value: count === undefined ? undefined : t('count', { count: daysOf(count) }) }]}
      />
      <BalanceTable balances={told} years />
    </PanelPart>
  );
};

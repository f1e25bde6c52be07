import { fen, parseInstant, parsePeriod } from '@goldkey/kernel';
import { type BonusEvent, type DepartmentBonus, evolveBonus } from '../bonus/bonus.js';
import { reasonsOfBonus } from './bonuses.js';

const at = parseInstant('2026-04-05T10:00:00+08:00');
const granted: DepartmentBonus = {
  bonusId: 'b',
  propertyId: 'p',
  departmentId: 'd',
  period: parsePeriod('2026-03'),
  amount: fen('100.00'),
  reason: 'well done',
  grantedBy: 'centre',
  grantedAt: at,
  shares: [
    { employeeId: 'a', amount: fen('60.00') },
    { employeeId: 'head', amount: fen('40.00') },
  ],
  stage: 'draft',
};
const after = (...events: readonly BonusEvent[]) => events.reduce<DepartmentBonus>(evolveBonus, granted);
const told = (bonus: DepartmentBonus, headId: string | undefined = 'head') =>
  reasonsOfBonus({ bonus, ...(headId === undefined ? {} : { headId }) }).map(
    ({ recipient, details, about }) => `${recipient} ${details['step']} ${about.kind}`,
  );

const submitted: BonusEvent = { type: 'BonusSubmitted', submittedAs: ['head'], kept: fen('0.00'), by: 'head', at };
const returned: BonusEvent = { type: 'BonusReturned', reason: 'no', by: 'centre', at };
const approved: BonusEvent = { type: 'BonusApproved', by: 'centre', at };
const reversed: BonusEvent = { type: 'BonusReversed', reason: 'wrong', by: 'centre', at };

test('whose turn it is hears of it, and nobody else', () => {
  expect(told(granted)).toEqual(['head granted bonus']);
  expect(told(granted, 'successor')).toEqual(['successor granted bonus']);
  expect(reasonsOfBonus({ bonus: granted })).toEqual([]);
  expect(told(after(submitted))).toEqual(['centre submitted bonus']);
  expect(told(after(submitted, returned))).toEqual(['head returned bonus']);
});

test('everybody with a share hears that it is approved, and that it is taken back where it was', () => {
  expect(told(after(submitted, approved))).toEqual(['a approved bonus-share', 'head approved bonus-share']);
  expect(told(after(submitted, approved, reversed))).toEqual(['a reversed bonus-share', 'head reversed bonus-share']);
  expect(told(after(submitted, reversed))).toEqual([]);
});

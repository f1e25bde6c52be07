import { type Day, type Decision, type Fen, fen, fenOf, parseInstant, parsePeriod } from '@goldkey/kernel';
import fc from 'fast-check';
import { type BonusEvent, type BonusShare, type DepartmentBonus, evolveBonus, sharedOf } from './bonus.js';
import {
  approveBonus,
  type DepartmentPeople,
  type GrantBonus,
  grantBonus,
  type HeadAuthority,
  returnBonus,
  reverseBonus,
  shareBonus,
  submitBonus,
} from './decide.js';
import { referenceOf, toShow } from './shown.js';

const at = parseInstant('2026-04-05T10:00:00+08:00');
const people: DepartmentPeople = { headId: 'head', members: new Set(['head', 'a', 'b', 'c']) };
const command: GrantBonus = {
  bonusId: 'bonus',
  propertyId: 'p',
  departmentId: 'd',
  period: parsePeriod('2026-03'),
  amount: fen('1000.00'),
  reason: 'No complaint in March.',
  by: 'centre',
  selves: [],
  at,
};
const grant = (differences: Partial<GrantBonus> = {}, others: readonly DepartmentBonus[] = [], known = people) =>
  grantBonus({ ...command, ...differences }, { ...known, today: '2026-04-05' as Day, others });
const codeOf = (decision: Decision<BonusEvent>): string =>
  decision.accepted ? 'accepted' : decision.refusal.code.replace('evaluation.bonus-', '');
const after = (bonus: DepartmentBonus | undefined, decision: Decision<BonusEvent>): DepartmentBonus => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<DepartmentBonus | undefined>(evolveBonus, bonus) as DepartmentBonus;
};
const share = (amounts: Record<string, string>): BonusShare[] =>
  Object.entries(amounts).map(([employeeId, amount]) => ({ employeeId, amount: fen(amount) }));

const granted = after(undefined, grant());
const draft = (amounts: Record<string, string>, by = 'head', bonus = granted) =>
  shareBonus(bonus, { shares: share(amounts), by, at }, people);
const unbound: HeadAuthority = { passes: true };
const submit = (
  bonus: DepartmentBonus,
  kept: string,
  keptReason?: string,
  by = 'head',
  authority: HeadAuthority = unbound,
) =>
  submitBonus(
    bonus,
    { kept: fen(kept), ...(keptReason === undefined ? {} : { keptReason }), by, selves: [], at },
    { ...people, authority },
  );
const submitted = (amounts: Record<string, string>, kept: string) =>
  after(after(granted, draft(amounts)), submit(after(granted, draft(amounts)), kept, 'for the feast'));
const approve = (bonus: DepartmentBonus, by = 'centre', known = people) =>
  approveBonus(bonus, { by, selves: [], at }, known);

test('a bonus is granted once for a department and period that has begun, by nobody of the department', () => {
  expect(codeOf(grant({ amount: fen('0.00') }))).toBe('amount-invalid');
  expect(codeOf(grant({ period: parsePeriod('2026-05') }))).toBe('period-ahead-invalid');
  expect(codeOf(grant({ period: parsePeriod('2026-Q2') }))).toBe('accepted');
  expect(codeOf(grant({}, [granted]))).toBe('granted-already');
  expect(codeOf(grant({ departmentId: 'other' }, [granted]))).toBe('accepted');
  expect(codeOf(grant({ by: 'head' }))).toBe('own-department-not-permitted');
  expect(codeOf(grant({ by: 'a' }))).toBe('own-department-not-permitted');
  expect(codeOf(grant({}, [], { members: people.members }))).toBe('head-missing');
  expect(codeOf(grant({}, [], { headId: 'head', members: new Set() }))).toBe('nobody-there');
});

test('the head alone shares it out, among the people of the department, within the amount', () => {
  expect(codeOf(draft({ a: '400.00', b: '600.00' }))).toBe('accepted');
  expect(codeOf(draft({ a: '400.00', b: '600.01' }))).toBe('shares-exceed-invalid');
  expect(codeOf(draft({ a: '400.00' }, 'a'))).toBe('head-not-permitted');
  expect(codeOf(draft({ gone: '1.00' }))).toBe('share-stranger-invalid');
  expect(codeOf(draft({ a: '0.00' }))).toBe('share-amount-invalid');
  const twice = [...share({ a: '1.00' }), ...share({ a: '2.00' })];
  expect(codeOf(shareBonus(granted, { shares: twice, by: 'head', at }, people))).toBe('share-repeats-invalid');
});

test('what is kept is stated to the fen, and why', () => {
  const shared = after(granted, draft({ a: '400.00', b: '500.00' }));
  expect(codeOf(submit(shared, '0.00'))).toBe('kept-invalid');
  expect(codeOf(submit(shared, '100.00'))).toBe('kept-needs-reason-invalid');
  expect(codeOf(submit(shared, '100.00', 'for the feast'))).toBe('accepted');
  expect(codeOf(submit(shared, '100.00', 'x', 'a'))).toBe('head-not-permitted');
  expect(codeOf(submit(granted, '1000.00', 'all of it'))).toBe('shares-missing');
  expect(codeOf(submit(after(granted, draft({ a: '1000.00' })), '0.00'))).toBe('accepted');
});

test('what is shared out lies within the authority of the head’s position', () => {
  const shared = after(granted, draft({ a: '400.00', b: '600.00' }));
  const within = (authority: HeadAuthority) => codeOf(submit(shared, '0.00', undefined, 'head', authority));
  expect(within({ passes: false, position: 'clerk' })).toBe('authority-not-permitted');
  expect(within({ passes: true, limit: fen('999.99') })).toBe('authority-limit-not-permitted');
  expect(within({ passes: true, limit: fen('1000.00') })).toBe('accepted');
});

test('another person approves it or sends it back; a share of the head’s own only who granted the bonus', () => {
  const others = submitted({ a: '400.00', b: '500.00' }, '100.00');
  const own = submitted({ a: '400.00', head: '600.00' }, '0.00');
  expect([codeOf(approve(others)), codeOf(approve(others, 'general'))]).toEqual(['accepted', 'accepted']);
  expect([codeOf(approve(own)), codeOf(approve(own, 'general'))]).toEqual(['accepted', 'head-share-not-permitted']);
  expect([codeOf(approve(others, 'head')), codeOf(approve(others, 'a'))]).toEqual(
    Array(2).fill('own-case-not-permitted'),
  );
  expect(codeOf(approve(others, 'centre', { headId: 'head', members: new Set(['a']) }))).toBe('share-stranger-invalid');
  expect(codeOf(draft({ a: '1.00' }, 'head', others))).toBe('not-draft');
  const back = after(others, returnBonus(others, { reason: 'b was away', by: 'general', selves: [], at }));
  expect(back).toMatchObject({ stage: 'draft', returned: { reason: 'b was away' }, shares: others.shares });
  expect(codeOf(approve(back))).toBe('not-submitted');
  expect(codeOf(draft({ a: '900.00' }, 'head', back))).toBe('accepted');
});

test('what is reversed stays reversed, whoever gets a part of it does not decide that, and it may be granted anew', () => {
  const approved = after(submitted({ a: '1000.00' }, '0.00'), approve(submitted({ a: '1000.00' }, '0.00')));
  expect(codeOf(reverseBonus(approved, { reason: 'x', by: 'a', selves: [], at }))).toBe('own-case-not-permitted');
  const reversed = after(approved, reverseBonus(approved, { reason: 'wrong month', by: 'general', selves: [], at }));
  expect(reversed).toMatchObject({ stage: 'reversed', submission: { kept: 0n }, approval: { by: 'centre' } });
  expect(codeOf(reverseBonus(reversed, { reason: 'x', by: 'centre', selves: [], at }))).toBe('reversed');
  expect(codeOf(grant({}, [reversed]))).toBe('accepted');
});

test('a publication shows approved shares whose period is over, once, and takes them back once', () => {
  const approved = after(submitted({ a: '1000.00' }, '0.00'), approve(submitted({ a: '1000.00' }, '0.00')));
  const reversed = after(approved, reverseBonus(approved, { reason: 'x', by: 'centre', selves: [], at }));
  const shown = (bonus: DepartmentBonus, told: [boolean, boolean], last = '2026-03-31') =>
    toShow(bonus, { shown: told[0], takenBack: told[1] }, last as Day).map(({ amount }) => amount);
  expect(shown(granted, [false, false])).toEqual([]);
  expect(shown(approved, [false, false], '2026-03-30')).toEqual([]);
  expect(shown(approved, [false, false])).toEqual([100_000n]);
  expect(shown(approved, [true, false])).toEqual([]);
  expect(shown(reversed, [false, false])).toEqual([]);
  expect(shown(reversed, [true, false])).toEqual([-100_000n]);
  expect(shown(reversed, [true, true])).toEqual([]);
  const back = { bonusId: 'bonus', employeeId: 'a', amount: fen('-1.00') };
  expect(referenceOf(back)).toEqual({ reference: 'bonus bonus a back', corrects: 'bonus bonus a' });
});

/** What anybody may try, in any order. */
const anyShares = fc.array(
  fc.record({
    employeeId: fc.constantFrom('a', 'b', 'c', 'head', 'stranger'),
    amount: fc.integer({ min: -1, max: 60_000 }).map((amount) => fenOf(amount)),
  }),
  { maxLength: 4 },
);
const who = fc.constantFrom('head', 'centre', 'general', 'a');
const anyTry = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('share' as const), shares: anyShares, by: who }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('submit' as const), off: fc.integer({ min: 0, max: 9 }), by: who }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom('approve' as const, 'return' as const, 'reverse' as const), by: who }),
  },
);

test('whatever is tried, shares and what is kept come to the amount, and no more is paid than approved', () => {
  fc.assert(
    fc.property(fc.array(anyTry, { maxLength: 12 }), (tries) => {
      let bonus = granted;
      let paid = 0n;
      const told = { shown: false, takenBack: false };
      for (const one of tries) {
        const decision = {
          share: () => shareBonus(bonus, { shares: 'shares' in one ? one.shares : [], by: one.by, at }, people),
          submit: () =>
            submitBonus(
              bonus,
              {
                kept: (bonus.amount - sharedOf(bonus.shares) + ('off' in one && one.off === 9 ? 1n : 0n)) as Fen,
                keptReason: 'kept',
                by: one.by,
                selves: [],
                at,
              },
              { ...people, authority: unbound },
            ),
          approve: () => approveBonus(bonus, { by: one.by, selves: [], at }, people),
          return: () => returnBonus(bonus, { reason: 'x', by: one.by, selves: [], at }),
          reverse: () => reverseBonus(bonus, { reason: 'x', by: one.by, selves: [], at }),
        }[one.act]();
        if (decision.accepted) bonus = after(bonus, decision);
        expect(sharedOf(bonus.shares)).toBeLessThanOrEqual(bonus.amount);
        expect(bonus.shares.every(({ employeeId }) => people.members.has(employeeId))).toBe(true);
        if ('submission' in bonus && bonus.submission)
          expect(sharedOf(bonus.shares) + bonus.submission.kept).toBe(bonus.amount);
        if (bonus.stage === 'approved' && bonus.shares.some(({ employeeId }) => employeeId === bonus.grantedBy))
          throw new Error('nobody approves a bonus of their own');
        for (const { amount } of toShow(bonus, told, '2026-12-31' as Day)) paid += amount;
        if (bonus.stage === 'approved') told.shown = true;
        if (bonus.stage === 'reversed') told.takenBack = true;
        expect(paid).toBe(bonus.stage === 'approved' ? sharedOf(bonus.shares) : 0n);
      }
    }),
    { numRuns: 300 },
  );
});

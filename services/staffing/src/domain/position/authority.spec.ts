import { type Day, fen } from '@goldkey/kernel';
import fc from 'fast-check';
import {
  type AuthorityItem,
  authorisedActs,
  authorityOf,
  type Holding,
  isOfKind,
  matters,
  powers,
} from './authority.js';
import { refuseWithoutAuthority } from './authority-refusal.js';

const day = (text: string): Day => text as Day;
const today = day('2026-03-05');
const item = (changes: Partial<AuthorityItem> = {}): AuthorityItem => ({
  kind: 'expense',
  what: '申购',
  powers: ['decide'],
  matter: 'material-requisition',
  ...changes,
});
const holding = (authority: readonly AuthorityItem[], name = '经理', from = '2026-01-01'): Holding => ({
  appointmentId: `a-${name}`,
  position: { positionId: `x-${name}`, name, versions: [{ from: day(from), authority }] },
});
const approves = (holdings: readonly Holding[], amount?: string | null) => {
  const asked = typeof amount === 'string' ? fen(amount) : amount;
  const refused = refuseWithoutAuthority(authorityOf(holdings, today), 'approve-requisition', asked);
  return refused === undefined || refused.accepted ? undefined : refused.refusal;
};

test('who holds no described position is bound by the role alone', () => {
  expect(approves([])).toBeUndefined();
  expect(approves([{ appointmentId: 'a-1' }], '1000000.00')).toBeUndefined();
});

test('a power over the matter lets the act pass; another power, or another matter, does not', () => {
  expect(approves([holding([item()])])).toBeUndefined();
  expect(approves([holding([item({ powers: ['propose', 'review'] })])])).toMatchObject({
    code: 'staffing.authority-approve-requisition.forbidden',
    facts: { position: '经理' },
  });
  expect(approves([holding([item({ kind: 'work', matter: 'work-plan' })])])).toBeDefined();
});

test('an item that names no matter is for people to read', () => {
  const { matter: _, ...read } = item();
  expect(approves([holding([read])])).toBeDefined();
});

test('a limit lets pass what comes up to it, to the fen, and nothing whose amount is unknown', () => {
  const limited = [holding([item({ limit: '100.00' })])];
  expect(approves(limited, '99.99')).toBeUndefined();
  expect(approves(limited, '100.00')).toBeUndefined();
  expect(approves(limited, '100.01')).toMatchObject({
    code: 'staffing.authority-limit.forbidden',
    facts: { limit: '100.00', amount: '100.01' },
  });
  expect(approves(limited, null)).toMatchObject({ code: 'staffing.authority-amount-unknown.forbidden' });
  expect(approves([holding([item()])], null)).toBeUndefined();
});

test('of several items and several positions the most generous counts', () => {
  expect(approves([holding([item({ limit: '100.00' }), item({ limit: '200.00' })])], '200.00')).toBeUndefined();
  const two = [holding([item({ limit: '100.00' })]), holding([], '主管')];
  expect(approves(two, '100.00')).toBeUndefined();
  expect(approves([holding([]), { appointmentId: 'a-2' }])).toBeUndefined();
});

test('the version in force on the day decides; before the first one there is none', () => {
  const versions = [
    { from: day('2026-01-01'), authority: [item()] },
    { from: day('2026-03-05'), authority: [] },
  ];
  const held: Holding = { appointmentId: 'a-1', position: { positionId: 'x-1', name: '经理', versions } };
  const passesOn = (text: string) => authorityOf([held], day(text))['approve-requisition'].passes;
  expect(['2025-12-31', '2026-01-01', '2026-03-04', '2026-03-05'].map(passesOn)).toEqual([false, true, true, false]);
});

const items = fc.record(
  {
    kind: fc.constantFrom('work', 'expense', 'people' as const),
    what: fc.string({ minLength: 1 }),
    powers: fc.subarray([...powers], { minLength: 1 }),
    matter: fc.constantFrom(...matters),
    limit: fc.nat(1_000_000).map((yuan) => `${yuan}.00`),
  },
  { requiredKeys: ['kind', 'what', 'powers'] },
) as fc.Arbitrary<AuthorityItem>;
const holdings = fc
  .array(fc.array(items, { maxLength: 6 }), { maxLength: 4 })
  .map((all) => all.map((authority, index) => holding(authority, `岗${index}`)));

test('another appointment never takes authority away, nor does another item', () => {
  fc.assert(
    fc.property(holdings, fc.array(items, { maxLength: 4 }), fc.nat(200_000_000), (held, more, amount) => {
      fc.pre(held.length > 0);
      const before = authorityOf(held, today);
      const after = authorityOf([...held, holding(more, '另')], today);
      for (const act of authorisedActs) {
        const asked = fen(`${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`);
        const passed = refuseWithoutAuthority(before, act, asked) === undefined;
        if (passed) expect(refuseWithoutAuthority(after, act, asked)).toBeUndefined();
      }
    }),
  );
});

test('every matter falls under one kind of authority', () => {
  for (const matter of matters)
    expect((['work', 'expense', 'people'] as const).filter((kind) => isOfKind(matter, kind))).toHaveLength(1);
});

import { type Acting, day, idsOf, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import { type Concession, decideConcession } from './concession.js';

const approved: Concession = {
  id: 'c-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  feeItemId: 'f-1',
  relief: { kind: 'exempt' },
  from: day('2026-01-01'),
  until: day('2026-06-30'),
  reason: '空置',
  state: 'approved',
  proposedBy: 'e-1',
  decidedBy: 'e-2',
};
const at = instant(Date.UTC(2026, 2, 5));
const said = {
  at,
  now: at,
  eventId: 'event-1',
  selves: [],
  by: 'e-1',
  authority: { level: 'property', bounds: {} } as const,
};

test('whoever asked, for themselves or for another, another person approves; anybody who may ends it', () => {
  const proposed = (first: Acting): Concession => ({
    ...approved,
    ...{ state: 'proposed', proposedBy: first.by, proposedAs: idsOf(first) },
  });
  for (const act of ['approve', 'refuse'] as const)
    asksForAnotherPerson('billing.same-person.forbidden', proposed, (concession, second) =>
      decideConcession(act)(concession, { ...said, ...second }),
    );
  expect(decideConcession('end')(approved, { ...said, by: approved.proposedBy }).accepted).toBe(true);
});

test('what was approved ends sooner, and for longer it is asked for again', () => {
  const end = decideConcession('end');
  expect(end(approved, { ...said, until: day('2026-03-31') })).toMatchObject({
    events: [{ concession: { state: 'ended', until: '2026-03-31' } }],
  });
  given(approved)
    .when(end, { ...said, until: day('2026-07-01') })
    .refuses('billing.concession-longer-invalid', { until: '2026-06-30' });
  const { until: _until, ...open } = approved;
  expect(end(open, { ...said, until: day('2030-01-01') })).toMatchObject({ accepted: true });
});

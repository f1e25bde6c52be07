import { type Day, idsOf, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import { closeRecruitment, decideRecruitment, requestRecruitment, withdrawRecruitment } from './decide.js';
import { evolveRecruitment, type Recruitment } from './recruitment.js';
import { mayDecideRecruitment } from './rules.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1', selves: [] };
const day = (text: string): Day => text as Day;
const wanted = {
  id: 'r-1',
  positionId: 'x-1',
  unitId: 'u-1',
  propertyId: 'p-1',
  number: 2,
  reason: '缺编',
  neededBy: day('2026-04-01'),
  requestedBy: 'e-1',
  requestedAs: ['e-1'],
};
const requested: Recruitment = { ...wanted, state: 'requested' };
const approved: Recruitment = { ...wanted, state: 'approved', approvedBy: 'e-2', approvedAt: now };
const closed: Recruitment = { ...wanted, state: 'closed', hired: 2, closedAt: now };
const { id: recruitmentId, ...asked } = wanted;
const requesting = { ...said, ...asked, recruitmentId, today: day('2026-03-05') };

test('people are needed by today at the earliest', () => {
  const request = (_: undefined, command: typeof requesting) => requestRecruitment(command);
  given(undefined)
    .when(request, { ...requesting, neededBy: day('2026-03-04') })
    .refuses('staffing.recruitment-day-invalid');
  expect(requestRecruitment({ ...requesting, neededBy: day('2026-03-05') }).accepted).toBe(true);
});

test('whoever asked, for themselves or for another, another person decides', () => {
  asksForAnotherPerson(
    'staffing.recruitment-by-requester.forbidden',
    (first): Recruitment => ({ ...requested, requestedBy: first.by, requestedAs: idsOf(first) }),
    (need, second) => decideRecruitment(need, { ...said, ...second }),
    mayDecideRecruitment,
  );
});

test('another person than who asked decides, once', () => {
  given(requested)
    .when(decideRecruitment, { ...said, by: 'e-1' })
    .refuses('staffing.recruitment-by-requester.forbidden');
  const decision = decideRecruitment(requested, { ...said, by: 'e-2' });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  expect(decision.events.reduce<Recruitment>(evolveRecruitment, requested)).toEqual(approved);
  given(approved)
    .when(decideRecruitment, { ...said, by: 'e-2' })
    .refuses('staffing.recruitment-settled');
  const declined = decideRecruitment(requested, { ...said, by: 'e-2', declinedBecause: '本年不增' });
  expect(declined.accepted && declined.events[0]?.type).toBe('RecruitmentDeclined');
});

test('the search is closed after its approval, and withdrawn before it is closed', () => {
  given(requested)
    .when(closeRecruitment, { ...said, hired: 1 })
    .refuses('staffing.recruitment-settled');
  expect(closeRecruitment(approved, { ...said, hired: 2 }).accepted).toBe(true);
  for (const open of [requested, approved])
    expect(withdrawRecruitment(open, { ...said, why: 'x' }).accepted).toBe(true);
  given(closed)
    .when(withdrawRecruitment, { ...said, why: 'x' })
    .refuses('staffing.recruitment-settled');
});

import { type Acting, type Decision, idsOf, type Month, parseInstant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  approveRequisition,
  requestMaterial,
  returnRequisition,
  reviseRequisition,
  withdrawRequisition,
} from './decide.js';
import { evolveRequisition, type Requisition, type RequisitionEvent } from './requisition.js';
import { mayDecideRequisition } from './rules.js';

const now = parseInstant('2026-04-20T18:00:00+08:00');
const said = { at: now, now, eventId: 'event-1', selves: [] };
const lines = [{ what: '灯泡', quantity: 20, unit: '只', purpose: '' }];
const asked = {
  ...said,
  requisitionId: 'r-1',
  propertyId: 'p-1',
  month: '2026-05' as Month,
  requestedBy: 'e-1',
  requestedAs: ['e-1'],
  lines,
};
const after = (one: Requisition | undefined, decision: Decision<RequisitionEvent>): Requisition => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<Requisition | undefined>(
    (state, event) => evolveRequisition(state, event),
    one,
  ) as Requisition;
};
const requested = after(undefined, requestMaterial(undefined, asked));
const returned = after(requested, returnRequisition(requested, { ...said, by: 'e-2', why: '太多' }));
const approved = after(requested, approveRequisition(requested, { ...said, by: 'e-2', actId: 'x-1' }));
const withdrawn = after(requested, withdrawRequisition(requested, { ...said, why: '误录' }));

test('there is one requisition for each month', () => {
  given<Requisition | undefined>(requested)
    .when(requestMaterial, asked)
    .refuses('staffing.requisition-already-made', { requisitionId: 'r-1' });
});

test('another person approves it, never who made it', () => {
  expect(approved).toMatchObject({ state: 'approved', approvedBy: 'e-2', actId: 'x-1' });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (by) => {
      const decision = approveRequisition(requested, { ...said, by, actId: 'x-1' });
      expect(decision.accepted).toBe(by !== requested.requestedBy);
    }),
    { examples: [['e-1']] },
  );
  given(requested)
    .when(returnRequisition, { ...said, by: 'e-1', why: '' })
    .refuses('staffing.requisition-by-requester.forbidden');
});

test('whoever made it, for themselves or for another, another person approves it or sends it back', () => {
  const made = (first: Acting) =>
    after(undefined, requestMaterial(undefined, { ...asked, requestedBy: first.by, requestedAs: idsOf(first) }));
  const code = 'staffing.requisition-by-requester.forbidden';
  const anew = (one: Requisition) => after(one, reviseRequisition(one, { ...said, by: 'e-9', lines }));
  asksForAnotherPerson(code, made, (one, second) =>
    approveRequisition(anew(one), { ...said, ...second, actId: 'x-1' }),
  );
  asksForAnotherPerson(
    code,
    made,
    (one, second) => returnRequisition(one, { ...said, ...second, why: '太多' }),
    mayDecideRequisition,
  );
});

test('what was returned is changed before it is approved', () => {
  given(returned)
    .when(approveRequisition, { ...said, by: 'e-2', actId: 'x-1' })
    .refuses('staffing.requisition-returned', { requisitionId: 'r-1' });
  const revised = after(returned, reviseRequisition(returned, { ...said, by: 'e-1', lines }));
  expect(revised).toEqual(requested);
});

test('whoever wrote it anew, by any of their ids, decides about it no more than who asked', () => {
  const written = after(requested, reviseRequisition(requested, { ...said, by: 'e-3', selves: ['account-3'], lines }));
  for (const second of [
    { by: 'e-3', selves: [] },
    { by: 'e-4', selves: ['account-3'] },
  ]) {
    given(written)
      .when(approveRequisition, { ...said, ...second, actId: 'x-1' })
      .refuses('staffing.requisition-by-requester.forbidden');
    expect(mayDecideRequisition(written, second)).toBe(false);
  }
  expect(mayDecideRequisition(written, { by: 'e-5', selves: [] })).toBe(true);
});

test('what is approved or withdrawn is over', () => {
  given(approved)
    .when(reviseRequisition, { ...said, by: 'e-1', lines })
    .refuses('staffing.requisition-already-approved', { requisitionId: 'r-1' });
  for (const decide of [approveRequisition, returnRequisition])
    given(withdrawn)
      .when(decide, { ...said, by: 'e-2', actId: 'x-1', why: '' })
      .refuses('staffing.requisition-withdrawn', { requisitionId: 'r-1' });
});

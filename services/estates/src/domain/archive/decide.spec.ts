import { day, idsOf, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { type Archive, openLoan } from './archive.js';
import { destroyArchive, fileArchive, issueArchive, refuseDestruction, returnArchive } from './decide.js';
import {
  type DestructionList,
  decideDestruction,
  mayDecideDestruction,
  proposeDestruction,
  withdrawDestruction,
} from './destruction-list.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1', selves: [] };
const today = day('2026-03-05');
const bare = {
  id: 'a-1',
  propertyId: 'p-1',
  kind: 'quality' as const,
  number: 'Q-001',
  title: '2020 年巡查记录',
  shelf: '档案室 2-3',
  keepUntil: day('2025-12-31'),
};
const there: Archive = { ...bare, loans: [] };
const loan = {
  loanId: 'l-1',
  borrower: '王工',
  purpose: '核对',
  issuedOn: day('2026-03-01'),
  dueOn: day('2026-03-04'),
};
const out: Archive = { ...bare, loans: [loan] };
const gone: Archive = { ...there, destruction: { listId: 'd-1', on: day('2026-02-01') } };

test('a number is filed once', () => {
  given<Archive | undefined>(undefined)
    .when(fileArchive, { ...said, archive: bare })
    .then({
      type: 'ArchiveFiled',
      eventId: 'event-1',
      at: now,
      archive: there,
      facts: { kind: 'quality', keepUntil: '2025-12-31' },
    });
  given<Archive | undefined>(there)
    .when(fileArchive, { ...said, archive: { ...bare, id: 'a-2' } })
    .refuses('estates.archive-number-taken', { number: 'Q-001', archiveId: 'a-1' });
});

test('a file is lent when it is there, and told late when it comes back late', () => {
  given(there)
    .when(issueArchive, { ...said, loan, today })
    .then({
      type: 'ArchiveIssued',
      eventId: 'event-1',
      at: now,
      archive: out,
      facts: { loanId: 'l-1', issuedOn: '2026-03-01', dueOn: '2026-03-04' },
    });
  given(out)
    .when(issueArchive, { ...said, loan: { ...loan, loanId: 'l-2' }, today })
    .refuses('estates.archive-out', { number: 'Q-001', since: '2026-03-01' });
  given(gone)
    .when(issueArchive, { ...said, loan, today })
    .refuses('estates.archive-destroyed');
  given(there)
    .when(issueArchive, { ...said, loan: { ...loan, dueOn: day('2026-02-28') }, today })
    .refuses('estates.loan-invalid');
  given(out)
    .when(returnArchive, { ...said, returnedOn: today, today })
    .then({
      type: 'ArchiveReturned',
      eventId: 'event-1',
      at: now,
      archive: { ...bare, loans: [{ ...loan, returnedOn: today }] },
      facts: { loanId: 'l-1', returnedOn: '2026-03-05', late: true },
    });
  given(there)
    .when(returnArchive, { ...said, returnedOn: today, today })
    .refuses('estates.archive-not-out');
});

test.each<[string, Archive, string | undefined]>([
  ['whose last day has passed may go', there, undefined],
  ['whose last day is today stays', { ...there, keepUntil: today }, 'estates.archive-kept'],
  ['kept for ever stays', { ...there, keepUntil: undefined } as Archive, 'estates.archive-kept'],
  ['that is out stays', out, 'estates.archive-out'],
  ['that is gone is not destroyed again', gone, 'estates.archive-destroyed'],
])('a file %s', (_why, archive, code) => {
  const decision = refuseDestruction(archive, today);
  expect(decision?.accepted === false ? decision.refusal.code : undefined).toBe(code);
  expect(destroyArchive(archive, { ...said, listId: 'd-2', today }).accepted).toBe(code === undefined);
});

test('a list is decided once, and not by who proposed it', () => {
  const list: DestructionList = {
    id: 'd-1',
    propertyId: 'p-1',
    reason: '期满',
    archiveIds: ['a-1'],
    state: 'proposed',
    proposedBy: 'one',
  };
  given(list)
    .when(decideDestruction, { ...said, approved: true, decidedBy: 'one' })
    .refuses('estates.same-person.forbidden', {});
  const approved: DestructionList = { ...list, state: 'approved', decidedBy: 'two' };
  given(list)
    .when(decideDestruction, { ...said, approved: true, decidedBy: 'two' })
    .then({ type: 'DestructionApproved', eventId: 'event-1', at: now, list: approved });
  given(approved)
    .when(decideDestruction, { ...said, approved: false, decidedBy: 'two' })
    .refuses('estates.destruction-decided', { state: 'approved' });
});

test('whoever proposed a list, for themselves or for another, another person decides', () => {
  for (const approved of [true, false])
    asksForAnotherPerson(
      'estates.same-person.forbidden',
      ({ by, selves }): DestructionList => ({
        ...{ id: 'd-1', propertyId: 'p-1', reason: '期满', archiveIds: ['a-1'], state: 'proposed' },
        ...{ proposedBy: by, proposedAs: idsOf({ by, selves }) },
      }),
      (list, { by: decidedBy, selves }) => decideDestruction(list, { ...said, approved, decidedBy, selves }),
      mayDecideDestruction,
    );
});

test('a list is taken back by who proposed it, before it is decided', () => {
  const list: DestructionList = {
    id: 'd-1',
    propertyId: 'p-1',
    reason: '期满',
    archiveIds: ['a-1'],
    state: 'proposed',
    proposedBy: 'one',
  };
  const withdrawn: DestructionList = { ...list, state: 'withdrawn' };
  given(list)
    .when(withdrawDestruction, { ...said, withdrawnBy: 'one' })
    .then({ type: 'DestructionWithdrawn', eventId: 'event-1', at: now, list: withdrawn });
  given(list)
    .when(withdrawDestruction, { ...said, withdrawnBy: 'two' })
    .refuses('estates.other-person.forbidden', {});
  for (const state of ['approved', 'rejected', 'withdrawn'] as const)
    given<DestructionList>({ ...list, state })
      .when(withdrawDestruction, { ...said, withdrawnBy: 'one' })
      .refuses('estates.destruction-decided', { state });
  given(withdrawn)
    .when(decideDestruction, { ...said, approved: true, decidedBy: 'two' })
    .refuses('estates.destruction-decided', { state: 'withdrawn' });
});

test('what is said to be decided in the future is refused, like all else', () => {
  const list: DestructionList = {
    ...{ id: 'd-1', propertyId: 'p-1', reason: '期满', archiveIds: ['a-1'], state: 'proposed', proposedBy: 'one' },
  };
  const ahead = { ...said, at: instant(now + 3_600_000) };
  const code = 'estates.future-instant-invalid';
  expect(proposeDestruction({ ...ahead, list: { ...list, proposedAs: ['one'] } })).toMatchObject({ refusal: { code } });
  given(list)
    .when(decideDestruction, { ...ahead, approved: true, decidedBy: 'two' })
    .refuses(code);
  given(list)
    .when(withdrawDestruction, { ...ahead, withdrawnBy: 'one' })
    .refuses(code);
});

test('whatever is lent and brought back, a file is out at most once, and days go forward', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-02-${String(n).padStart(2, '0')}`));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), days, days), { maxLength: 25 }), (acts) => {
      let archive = there;
      for (const [index, [issues, a, b]] of acts.entries()) {
        const decision = issues
          ? issueArchive(archive, { ...said, today, loan: { ...loan, loanId: `${index}`, issuedOn: a, dueOn: b } })
          : returnArchive(archive, { ...said, today, returnedOn: a });
        if (decision.accepted) archive = decision.events[0]?.archive ?? archive;
      }
      const open = archive.loans.filter(({ returnedOn }) => returnedOn === undefined);
      expect(open.length).toBeLessThanOrEqual(1);
      expect(openLoan(archive)).toBe(open[0]);
      const marks = archive.loans.flatMap(({ issuedOn, returnedOn }) => [
        issuedOn,
        ...(returnedOn ? [returnedOn] : []),
      ]);
      expect(marks).toEqual([...marks].sort());
    }),
  );
});

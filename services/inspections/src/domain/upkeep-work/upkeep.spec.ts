import { addDays, day, daysBetween } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { changeUpkeepProgramme, drawUpUpkeepProgramme, endUpkeepProgramme } from '../upkeep-programme/decide.js';
import { daysDue, type Frequency, type UpkeepProgramme } from '../upkeep-programme/upkeep-programme.js';
import { doUpkeepWork, judgeUpkeepWork, withdrawMark, withdrawUpkeepWork } from './decide.js';
import { daysOfWork, figuresOf } from './month.js';
import type { QualityMark, UpkeepWork } from './upkeep-work.js';

const now = at('2026-08-20 12:00');
const recording = (time = '2026-08-10 09:00') => ({ at: at(time), now, eventId: 'event-1' });
const lobby: UpkeepProgramme = {
  id: 'programme-1',
  propertyId: 'p-1',
  kind: 'cleaning',
  name: '大堂清洁',
  area: '1 栋大堂',
  doer: { employeeId: 'e-1', name: '李保洁' },
  rhythms: [{ from: day('2026-08-03'), frequency: { every: 'week', weekdays: [1, 4] } }],
};
const inAugust = (programme: UpkeepProgramme) => daysDue(programme, day('2026-08-01'), day('2026-08-31'));
const every = (frequency: Frequency): UpkeepProgramme => ({
  ...lobby,
  rhythms: [{ from: day('2026-08-03'), frequency }],
});

test('work comes back by weekdays, by days of the month, or every so many days from its first', () => {
  expect(inAugust(lobby)).toEqual(['03', '06', '10', '13', '17', '20', '24', '27', '31'].map((d) => `2026-08-${d}`));
  expect(inAugust(every({ every: 'month', days: [1, 15, 31] }))).toEqual(['2026-08-15', '2026-08-31']);
  expect(inAugust(every({ every: 'days', days: 10 }))).toEqual(['2026-08-03', '2026-08-13', '2026-08-23']);
  // A month without a 31st has the work on its last day, and once.
  const ends = every({ every: 'month', days: [29, 30, 31] });
  expect(daysDue(ends, day('2027-02-01'), day('2027-02-28'))).toEqual(['2027-02-28']);
});

test('a changed frequency leaves the days before it alone, and the past is not planned', () => {
  const today = day('2026-08-10');
  const rhythm = { from: day('2026-08-14'), frequency: { every: 'days', days: 7 } as const };
  const decision = changeUpkeepProgramme(lobby, { ...recording(), today, rhythm });
  const [event] = decision.accepted ? decision.events : [];
  expect(event && inAugust(event.programme)).toEqual(
    ['03', '06', '10', '13', '14', '21', '28'].map((d) => `2026-08-${d}`),
  );
  const early = { ...recording(), today, rhythm: { ...rhythm, from: day('2026-08-09') } };
  given(lobby).when(changeUpkeepProgramme, early).refuses('inspections.upkeep-past-invalid');
  given(lobby)
    .when(endUpkeepProgramme, { ...recording(), today, until: day('2026-08-09'), reason: 'x' })
    .refuses('inspections.upkeep-past-invalid');
  given({ ...lobby, until: day('2026-08-09') })
    .when(changeUpkeepProgramme, { ...recording(), today, name: '大厅' })
    .refuses('inspections.upkeep-programme-ended');
  given(lobby)
    .when(changeUpkeepProgramme, { ...recording(), today, name: lobby.name })
    .then();
  const { rhythms: _rhythms, ...programme } = { ...lobby, until: day('2026-08-01') };
  given<undefined>(undefined)
    .when(drawUpUpkeepProgramme, {
      ...recording(),
      ...{ programme, from: day('2026-08-03'), frequency: { every: 'days', days: 1 } },
    })
    .refuses('inspections.upkeep-days-invalid');
});

const doing = (changes: object = {}) => ({
  ...recording(),
  ...{ programme: lobby, day: day('2026-08-10'), today: day('2026-08-10'), by: 'e-1', selves: [], photos: [] },
  ...changes,
});
const after = (decision: ReturnType<typeof doUpkeepWork>): UpkeepWork => {
  const [event] = decision.accepted ? decision.events : [];
  if (event === undefined) throw new Error('nothing happened');
  return event.work;
};
const done = after(doUpkeepWork(undefined, doing()));
const judging = (mark: QualityMark, changes: object = {}) => ({
  ...recording('2026-08-10 15:00'),
  ...{ mark, by: 'e-9', selves: [], ...(mark === 'poor' && { remark: '墙角有水渍' }) },
  ...changes,
});

test('it is done once, not before its day and only where it is due; another person gives the mark', () => {
  given<UpkeepWork | undefined>(done).when(doUpkeepWork, doing()).refuses('inspections.upkeep-work-state');
  const none = given<UpkeepWork | undefined>(undefined);
  none.when(doUpkeepWork, doing({ day: day('2026-08-11') })).refuses('inspections.upkeep-not-due-invalid');
  none.when(doUpkeepWork, doing({ day: day('2026-08-13') })).refuses('inspections.upkeep-before-day-invalid');
  given(done)
    .when(judgeUpkeepWork, judging('good', { by: 'e-1' }))
    .refuses('inspections.same-person.forbidden');
  given(done)
    .when(judgeUpkeepWork, judging('poor', { remark: undefined }))
    .refuses('inspections.upkeep-remark-missing-invalid');
  given(done)
    .when(judgeUpkeepWork, judging('good', recording('2026-08-10 08:59')))
    .refuses('inspections.act-too-early-invalid');
  const marked = after(judgeUpkeepWork(done, judging('good')));
  given(marked)
    .when(withdrawUpkeepWork, { ...recording(), reason: '点错了' })
    .refuses('inspections.upkeep-work-state');
});

test('whoever did it, for themselves or for another, another person gives the mark', () => {
  asksForAnotherPerson(
    'inspections.same-person.forbidden',
    (first) => after(doUpkeepWork(undefined, doing(first))),
    (work, second) => judgeUpkeepWork(work, judging('good', second)),
  );
});

test('poor work is done again, and the month still counts it as poor', () => {
  const returned = after(judgeUpkeepWork(done, judging('poor')));
  const again = after(doUpkeepWork(returned, doing({ ...recording('2026-08-11 09:00'), today: day('2026-08-11') })));
  const passed = after(judgeUpkeepWork(again, judging('good', recording('2026-08-11 15:00'))));
  const span = { first: day('2026-08-01'), last: day('2026-08-31'), today: day('2026-08-13') };
  expect(figuresOf(daysOfWork(lobby, span, [passed]))).toEqual({
    ...{ due: 4, done: 1, late: 1, missed: 2, marked: 1, poor: 1, quality: '0.0000' },
  });
  const taken = after(withdrawUpkeepWork(done, { ...recording(), reason: '点错了' }));
  expect(figuresOf(daysOfWork(lobby, span, [taken]))).toMatchObject({ done: 0, missed: 3, quality: null });
});

test('whatever is done and marked: each due day stands once, and the parts make the whole', () => {
  const marks = fc.option(fc.constantFrom<QualityMark>('good', 'fair', 'poor'), { nil: undefined });
  const frequency = fc.oneof(
    fc.record({ every: fc.constant('days' as const), days: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      every: fc.constant('week' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    }),
    fc.record({
      every: fc.constant('month' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(
      frequency,
      fc.nat(60),
      fc.array(fc.tuple(fc.nat(60), marks), { maxLength: 20 }),
      (often, ahead, acts) => {
        const programme = every(often);
        const first = day('2026-08-03');
        const last = addDays(first, 60);
        const today = addDays(first, ahead);
        const works = new Map<string, UpkeepWork>();
        for (const [offset, mark] of acts) {
          const on = addDays(first, offset);
          const late = { at: at('2026-08-10 09:00'), now, eventId: 'e', day: on, today: on };
          const decision = doUpkeepWork(works.get(on), doing({ ...late, programme }));
          const isOpen = [undefined, 'returned'].includes(works.get(on)?.state);
          expect(decision.accepted).toBe(isOpen && daysDue(programme, on, on).length === 1);
          if (!decision.accepted) continue;
          const work = after(decision);
          works.set(on, mark === undefined ? work : after(judgeUpkeepWork(work, judging(mark))));
        }
        const days = daysOfWork(programme, { first, last, today }, [...works.values()]);
        expect(days.map(({ day: on }) => on)).toEqual(daysDue(programme, first, last));
        const figures = figuresOf(days);
        expect(figures.done + figures.missed + days.filter(({ standing }) => standing === 'due').length).toBe(
          figures.due,
        );
        expect(figures.quality === null).toBe(figures.marked === 0);
        if (often.every === 'days' && days[1] !== undefined && days[0] !== undefined)
          expect(daysBetween(days[0].day, days[1].day)).toBe(often.days);
      },
    ),
  );
});

test('a mark that was a mistake is taken back by another person than who gave it or did the work, also after a redo', () => {
  const by = (employeeId: string) => ({ ...recording(), by: employeeId, selves: [employeeId] });
  const doing = { ...by('e-2'), programme: lobby, day: day('2026-08-10'), today: day('2026-08-10'), photos: [] };
  const after = (decision: ReturnType<typeof doUpkeepWork>): UpkeepWork => {
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.events[0]?.work as UpkeepWork;
  };
  const done = after(doUpkeepWork(undefined, doing));
  const marked = after(judgeUpkeepWork(done, { ...by('e-8'), mark: 'good' }));
  const back = { ...by('e-9'), reason: '看错楼', doerId: 'e-1' };
  expect(after(withdrawMark(marked, back))).toEqual(done);
  given(marked)
    .when(withdrawMark, { ...back, ...by('e-8') })
    .refuses('inspections.own-entry.forbidden');
  for (const worker of ['e-1', 'e-2'])
    given(marked)
      .when(withdrawMark, { ...back, ...by(worker) })
      .refuses('inspections.same-person.forbidden');
  given(done).when(withdrawMark, back).refuses('inspections.upkeep-not-marked');
  const returned = after(judgeUpkeepWork(done, { ...by('e-8'), mark: 'poor', remark: '水渍' }));
  expect(after(withdrawMark(returned, back))).toEqual(done);
  const redone = after(doUpkeepWork(returned, doing));
  expect(after(withdrawMark(redone, back))).toMatchObject({ state: 'done', judgements: [] });
});

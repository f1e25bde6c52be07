import { type Acting, type Decision, day, idsOf } from '@goldkey/kernel';
import { asksForAnotherPerson, given, isNotForWhomItConcerns } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import type { ConductCase, ConductEvent } from './conduct.js';
import {
  type Actor,
  confirmConduct,
  dismissConduct,
  hearConduct,
  overturnConduct,
  reportConduct,
  takeBackConduct,
} from './decide.js';
import { CONDUCT_ACTS, type ConductAct, conductMachine } from './machine.js';

const now = at('2026-08-05 10:00');
const said = { at: now, now, eventId: 'event-1' };
const actor = (account: string, employeeId: string, name: string): Actor => ({
  ...{ account, employeeId, name, selves: [account, employeeId] },
});
const colleague: Actor = actor('account-1', 'e-1', '赵窗口');
const manager: Actor = actor('account-7', 'e-7', '王经理');
const centre: Actor = actor('account-9', 'e-9', '周品质');
const leader: Actor = actor('account-10', 'e-10', '钱总');
const concerned: Actor = actor('account-5', 'e-5', '孙窗口');

const asked = {
  id: 'c-1',
  propertyId: 'p-1',
  employeeId: 'e-5',
  employeeName: '孙窗口',
  article: 1,
  level: 'town' as const,
  occurredOn: day('2026-08-03'),
  description: '未佩戴工牌',
  evidence: '照片 3',
  reportedBy: 'account-1',
  reporterId: 'e-1',
  reportedAs: ['account-1', 'e-1'],
  reporterName: '赵窗口',
};
const reported: ConductCase = { ...asked, state: 'reported', reportedAt: now, hearings: [] };
const heard: ConductCase = {
  ...reported,
  state: 'heard',
  hearings: [{ heardAt: now, by: 'account-7', silent: false, words: '工牌在洗' }],
};
const ruling = { ...said, by: centre, reason: '照片清楚', circulated: false, serious: false };

test('a colleague tells of it; nobody of themselves, of an article that is not there, or of a day ahead', () => {
  const command = { ...said, conduct: asked, today: day('2026-08-05') };
  given(undefined)
    .when(reportConduct, command)
    .then({ type: 'ConductReported', eventId: 'event-1', at: now, conduct: reported });
  const refusal = (changes: object) => reportConduct(undefined, { ...command, conduct: { ...asked, ...changes } });
  expect(refusal({ reporterId: 'e-5' })).toMatchObject({ refusal: { code: 'inspections.own-case.forbidden' } });
  expect(refusal({ article: 9 })).toMatchObject({ refusal: { code: 'inspections.article-invalid' } });
  expect(refusal({ occurredOn: day('2026-08-06') })).toMatchObject({
    refusal: { code: 'inspections.future-day-invalid' },
  });
});

test('nobody is found at fault unheard, and serious is what a province found', () => {
  given(reported)
    .when(confirmConduct, ruling)
    .refuses('inspections.conduct-case-state', { state: 'reported', act: 'confirm' });
  given(heard)
    .when(confirmConduct, { ...ruling, serious: true })
    .refuses('inspections.serious-invalid', { level: 'town' });
  const { by: _by, ...rest } = ruling;
  const decision = {
    decidedAt: now,
    by: 'account-9',
    selves: ['account-9', 'e-9'],
    byName: '周品质',
    reason: rest.reason,
    circulated: false,
    serious: false,
  };
  given(heard)
    .when(confirmConduct, ruling)
    .then({
      type: 'ConductConfirmed',
      eventId: 'event-1',
      at: now,
      conduct: { ...heard, state: 'confirmed', decision, toldBy: 'event-1' },
    });
});

test('neither who told of it, nor whom it is about, nor who took down the hearing decides', () => {
  for (const by of [colleague, concerned, manager])
    given(heard)
      .when(confirmConduct, { ...ruling, by })
      .refuses('inspections.own-case.forbidden');
  given(reported)
    .when(hearConduct, { ...said, by: colleague, silent: false, words: '认了' })
    .refuses('inspections.own-case.forbidden');
  given(reported)
    .when(takeBackConduct, { ...said, by: manager })
    .refuses('inspections.not-the-reporter.forbidden');
});

test('who stands in for a party is a party too, and who acted for another was both', () => {
  const as = ({ by: account, selves }: Acting): Actor => ({ account, selves, name: '某' });
  const code = 'inspections.own-case.forbidden';
  const told = (first: Acting): ConductCase => {
    const { reporterId: _id, ...rest } = asked;
    const conduct = { ...rest, reportedBy: first.by, reportedAs: idsOf(first) };
    const decision = reportConduct(undefined, { ...said, conduct, today: day('2026-08-05') });
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.events[0]?.conduct as ConductCase;
  };
  const [heardHere] = heard.hearings;
  asksForAnotherPerson(code, told, (known, second) =>
    hearConduct(known, { ...said, by: as(second), silent: false, words: '认了' }),
  );
  asksForAnotherPerson(
    code,
    (first) => ({ ...told(first), state: 'heard' as const, hearings: heard.hearings }),
    (known, second) => confirmConduct(known, { ...ruling, by: as(second) }),
  );
  asksForAnotherPerson(
    code,
    (first): ConductCase => ({ ...heard, hearings: [{ ...heardHere, by: first.by, selves: idsOf(first) }] as never }),
    (known, second) => dismissConduct(known, { ...said, by: as(second), reason: '查无实据' }),
  );
  asksForAnotherPerson(
    code,
    (first): ConductCase => {
      const decision = confirmConduct(heard, { ...ruling, by: as(first) });
      if (!decision.accepted) throw new Error(decision.refusal.code);
      return decision.events[0]?.conduct as ConductCase;
    },
    (known, second) => overturnConduct(known, { ...said, by: as(second), reason: '申诉成立' }),
  );
  isNotForWhomItConcerns(code, (employeeId, acting) =>
    confirmConduct({ ...heard, employeeId }, { ...ruling, by: as(acting) }),
  );
  isNotForWhomItConcerns(code, (employeeId, acting) =>
    reportConduct(undefined, {
      ...said,
      conduct: { ...asked, employeeId, reporterId: acting.by, reportedAs: idsOf(acting) },
      today: day('2026-08-05'),
    }),
  );
});

const acts: Readonly<Record<ConductAct, (known: ConductCase, by: Actor) => Decision<ConductEvent>>> = {
  hear: (known, by) => hearConduct(known, { ...said, by, silent: true, words: '未表态' }),
  confirm: (known, by) => confirmConduct(known, { ...ruling, by }),
  dismiss: (known, by) => dismissConduct(known, { ...said, by, reason: '查无实据' }),
  'take-back': (known, by) => takeBackConduct(known, { ...said, by }),
  overturn: (known, by) => overturnConduct(known, { ...said, by, reason: '申诉成立' }),
};

test('whoever tries what in whatever order: the picture holds, and nobody decides their own case', () => {
  const tried = fc.array(
    fc.tuple(fc.constantFrom(...CONDUCT_ACTS), fc.constantFrom(colleague, manager, centre, leader, concerned)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(tried, (steps) => {
      let known = reported;
      for (const [act, by] of steps) {
        const wanted = conductMachine[known.state][act];
        const decision = acts[act](known, by);
        if (wanted === undefined) expect(decision.accepted).toBe(false);
        if (!decision.accepted) continue;
        known = decision.events[0]?.conduct ?? known;
        expect(known.state).toBe(wanted);
      }
      const { decision, overturning, hearings } = known;
      expect(['account-1', 'account-5']).not.toContain(decision?.by);
      if (known.state === 'confirmed') expect(hearings).not.toHaveLength(0);
      if (overturning !== undefined) expect(overturning.by).not.toBe(decision?.by);
      expect(known.toldBy !== undefined).toBe(known.state === 'confirmed' || known.state === 'overturned');
    }),
  );
});

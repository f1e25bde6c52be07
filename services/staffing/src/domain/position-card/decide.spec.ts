import { type Acting, type Day, idsOf, instant, type Month, type Period, ratioToText } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import type { Appointment } from '../appointment/appointment.js';
import type { Position } from '../position/position.js';
import type { TrainingPlan } from '../training/plan.js';
import { evolvePositionCard, type PositionCard, type PositionCardEvent } from './card.js';
import {
  approvePositionCard,
  draftPositionCard,
  lastHeldIn,
  reviewPositionCard,
  stateFigures,
  withdrawPositionCard,
} from './decide.js';
import { leadersOf } from './leading.js';
import { headCountFigure, payrollFigure, trainingFigure } from './measures.js';
import { figuresOf, scoreOf } from './score.js';

const now = instant(Date.UTC(2026, 3, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const day = (text: string): Day => text as Day;
const period = '2026-Q1' as Period;
const leaders = new Map([
  ['e-2', 2],
  ['e-3', 3],
  ['e-4', 1],
]);
const by = (id: string): Acting => ({ by: id, selves: [id] });
const acts = (id: string) => ({ ...said, ...by(id), leaders });

const appointment = {
  id: 'a-1',
  employeeId: 'e-1',
  unitId: 'u-1',
  propertyId: 'p-1',
  role: 'security-guard',
  from: day('2026-01-15'),
  newcomer: false,
  keyPosition: false,
  startedEvent: 'event-0',
  state: 'open',
} as const satisfies Appointment;
const indicators = [
  { indicator: '培训', weight: 60, measure: 'training-plan', floor: '0', target: '1' },
  { indicator: '秩序', weight: 40 },
];
const position = {
  id: 'x-1',
  unitId: 'u-1',
  code: 'GW',
  state: 'open',
  versions: [{ number: 1, state: 'approved', from: day('2026-01-01'), description: { name: '保安', indicators } }],
} as unknown as Position;
const drafting = {
  ...acts('e-2'),
  cardId: 'k-1',
  appointment: appointment as Appointment,
  position: position as Position | undefined,
  period,
  today: day('2026-04-05'),
};

const after = (card: PositionCard | undefined, decision: ReturnType<typeof stateFigures>): PositionCard => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const made = decision.events.reduce<PositionCard | undefined>(evolvePositionCard, card);
  if (made === undefined) throw new Error('nothing happened');
  return made;
};
const draft = after(undefined, draftPositionCard(undefined, drafting));
const stated = [{ line: 2, value: '80%', evidence: '检查' }];
const full = after(draft, stateFigures(draft, { ...acts('e-2'), stated }));
const measured = new Map([['training-plan', { value: '0.5', numerator: 1, denominator: 2, records: [] }]]);
const reviewing = { ...acts('e-2'), today: day('2026-04-05'), measured, readAt: now };
const reviewed = after(full, reviewPositionCard(full, reviewing));
const approved = after(reviewed, approvePositionCard(reviewed, acts('e-3')));

describe('who leads', () => {
  test('a higher role in the unit or above it, or an equal one that leads above; nobody without such a role', () => {
    const posts = [
      { employeeId: 'peer', role: 'supervisor', steps: 0 },
      { employeeId: 'above', role: 'supervisor', steps: 1 },
      { employeeId: 'director', role: 'centre-director', steps: 0 },
      { employeeId: 'guard', role: 'security-guard', steps: 1 },
      { employeeId: 'manager', role: 'supervisor', steps: 2 },
      { employeeId: 'manager', role: 'property-manager', steps: 1 },
    ] as const;
    expect([...leadersOf(posts, 'supervisor')]).toEqual([
      ['above', 1],
      ['director', 2],
      ['manager', 3],
    ]);
    expect(leadersOf(posts, 'security-guard').has('peer')).toBe(true);
    expect([...leadersOf(posts, 'property-manager').keys()]).toEqual(['manager']);
    expect(leadersOf(posts, 'general-manager').size).toBe(0);
  });

  test('nobody handles their own card, for themselves or for another', () => {
    const concerned = 'staffing.position-card-own.forbidden';
    const led = new Map([...leaders, ['e-1', 3]]);
    for (const decide of [
      (acting: Acting) => draftPositionCard(undefined, { ...drafting, ...acting, leaders: led }),
      (acting: Acting) => stateFigures(draft, { ...said, ...acting, leaders: led, stated }),
      (acting: Acting) => reviewPositionCard(full, { ...reviewing, ...acting, leaders: led }),
      (acting: Acting) => approvePositionCard(reviewed, { ...said, ...acting, leaders: led }),
      (acting: Acting) => withdrawPositionCard(approved, { ...said, ...acting, leaders: led, why: '误' }),
    ])
      for (const acting of [by('e-1'), { by: 'e-3', selves: ['e-3', 'e-1'] }])
        expect(decide(acting)).toMatchObject({ accepted: false, refusal: { code: concerned } });
  });

  test('whoever reviewed it, for themselves or for another, another person approves', () => {
    const all = { get: () => 2, has: () => true } as unknown as typeof leaders;
    asksForAnotherPerson(
      'staffing.position-card-by-reviewer.forbidden',
      (first): PositionCard =>
        ({ ...reviewed, reviewed: { by: first.by, selves: idsOf(first), at: now } }) as unknown as PositionCard,
      (card, second) => approvePositionCard(card, { ...said, ...second, leaders: all }),
      (card, second) => approvePositionCard(card, { ...said, ...second, leaders: all }).accepted,
    );
  });

  test('who approves stands no lower than who reviewed, and leads the person', () => {
    given(reviewed).when(approvePositionCard, acts('e-4')).refuses('staffing.position-card-below-reviewer.forbidden');
    given(reviewed).when(approvePositionCard, acts('e-9')).refuses('staffing.position-card-not-led.forbidden');
    expect(approved).toMatchObject({ state: 'approved', approved: { by: 'e-3' }, reviewed: { by: 'e-2' } });
  });
});

describe('drafting', () => {
  const refused = (changes: object) => draftPositionCard(undefined, { ...drafting, ...changes });
  const code = (changes: object) => {
    const decision = refused(changes);
    return decision.accepted ? undefined : decision.refusal.code;
  };

  test('takes the indicators in force on the last day of the post in the period', () => {
    expect(draft).toMatchObject({
      positionVersion: 1,
      lines: [
        { measure: 'training-plan', floor: '0', target: '1' },
        { measure: 'stated', floor: '0', target: '1' },
      ],
    });
    const ended = { ...appointment, state: 'ended', until: day('2026-02-10'), reason: 'resigned', endedEvent: 'x' };
    expect(lastHeldIn(ended as Appointment, period)).toBe('2026-02-10');
    expect(lastHeldIn(ended as Appointment, '2026-Q2' as Period)).toBeUndefined();
    expect(lastHeldIn(appointment, '2026-Q2' as Period)).toBe('2026-06-30');
  });

  test('asks for a post at a property, in a period that has begun, by a description with indicators', () => {
    const { propertyId: _, ...ofTheGroup } = appointment;
    expect(code({ appointment: ofTheGroup })).toBe('staffing.position-card-place-invalid');
    expect(code({ period: '2026-Q3' })).toBe('staffing.position-card-period-invalid');
    expect(code({ period: '2025' })).toBe('staffing.position-card-not-held-invalid');
    expect(code({ position: undefined })).toBe('staffing.position-card-without-indicators-invalid');
    expect(draftPositionCard(draft, drafting)).toMatchObject({ refusal: { facts: { cardId: 'k-1' } } });
  });
});

describe('a card', () => {
  test('is reviewed after its period, once every stated line is said; what cannot be judged leaves it', () => {
    given(draft).when(reviewPositionCard, reviewing).refuses('staffing.position-card-unsaid', { line: 2 });
    given(full)
      .when(reviewPositionCard, { ...reviewing, today: day('2026-03-31') })
      .refuses('staffing.position-card-period-open', { last: '2026-03-31' });
    const without = after(
      draft,
      stateFigures(draft, { ...acts('e-2'), stated: [{ line: 2, evidence: '休假，无从评定' }] }),
    );
    const card = after(without, reviewPositionCard(without, reviewing));
    const { score, shares } = scoreOf(card.lines, 'figures' in card ? (card.figures ?? []) : []);
    expect(score && ratioToText(score)).toBe('50');
    expect(shares.map((share) => share && ratioToText(share.weight))).toEqual(['100', undefined]);
  });

  test('says of a line once, and of stated lines only', () => {
    for (const line of [1, 3])
      given(draft)
        .when(stateFigures, { ...acts('e-2'), stated: [{ line, value: '1', evidence: 'x' }] })
        .refuses('staffing.position-card-line-invalid', { line });
    given(draft)
      .when(stateFigures, { ...acts('e-2'), stated: [...stated, ...stated] })
      .refuses('staffing.position-card-line-invalid', { line: 2 });
  });

  test('keeps its figures as they were read, through approval and withdrawal', () => {
    const gone = after(approved, withdrawPositionCard(approved, { ...acts('e-3'), why: '重做' }));
    for (const card of [reviewed, approved, gone])
      expect(card).toMatchObject({ readAt: now, figures: [{ value: '0.5' }, { value: '80%', evidence: '检查' }] });
    for (const card of [reviewed, approved, gone])
      given(card)
        .when(stateFigures, { ...acts('e-2'), stated })
        .refuses('staffing.position-card-settled');
    given(gone)
      .when(withdrawPositionCard, { ...acts('e-3'), why: '再' })
      .refuses('staffing.position-card-settled');
    const told = (card: PositionCard) => {
      const decision = withdrawPositionCard(card, { ...acts('e-3'), why: '重做' });
      return (
        decision.accepted && (decision.events[0] as PositionCardEvent & { withdrawnEvent?: string }).withdrawnEvent
      );
    };
    expect([told(draft), told(reviewed), told(approved)]).toEqual([undefined, undefined, 'event-1']);
  });
});

describe('measures', () => {
  test('too many in one position make up for nobody in another; of no standard there is no value', () => {
    const line = { unitId: 'u-1', keyPosition: false, name: '保安' };
    const figure = headCountFigure([
      { ...line, positionId: 'x-1', standard: 4, employeeIds: ['1'] },
      { ...line, positionId: 'x-2', standard: 1, employeeIds: ['2', '3', '4'] },
      { ...line, positionId: 'x-3', employeeIds: ['5'] },
      { unitId: 'u-1', keyPosition: false, employeeIds: ['6'] },
    ]);
    expect(figure).toMatchObject({
      numerator: 3,
      denominator: 5,
      value: '0.6',
      records: [{ id: 'x-1' }, { id: 'x-2' }],
    });
    expect(headCountFigure([{ ...line, positionId: 'x-1', standard: 0, employeeIds: [] }])).toEqual({});
  });

  test('payroll is exact where what was paid is what was handed over, however it is written', () => {
    const month = '2026-01' as Month;
    const of = (id: string, amount: string, paidAmount: string) => ({ id, month, amount, paidAmount });
    expect(payrollFigure([of('1', '10', '10.00'), of('2', '10', '9.99')]).value).toBe('0.5');
    expect(payrollFigure([])).toEqual({});
  });

  test('only courses of an approved plan count, in the months of the period', () => {
    const course = (courseId: string, month: string) => ({ courseId, name: courseId, month });
    const courses = [course('a', '2026-01'), course('b', '2026-03'), course('c', '2026-04')];
    const plan = (state: string) => ({ state, courses }) as unknown as TrainingPlan;
    const months = ['2026-01', '2026-02', '2026-03'] as Month[];
    expect(trainingFigure([plan('approved')], months, new Set(['a', 'c'])).value).toBe('0.5');
    expect(trainingFigure([plan('draft')], months, new Set(['a']))).toEqual({});
  });

  test('what was not measured leaves the card', () => {
    expect(figuresOf(draft.lines, new Map(), [])).toEqual([{}, {}]);
  });

  test('while a figure is not known, nobody knows the score, and nothing is frozen', () => {
    for (const unknown of ['away', 'refused'] as const) {
      const nothing = new Map([['training-plan', { unknown }]]);
      const figures = figuresOf(full.lines, nothing, full.stated);
      expect(figures[0]).toEqual({ unknown });
      expect(scoreOf(full.lines, figures)).toEqual({ shares: [undefined, undefined] });
      given(full)
        .when(reviewPositionCard, { ...reviewing, measured: nothing })
        .refuses('staffing.position-card-unknown', { line: 1 });
    }
  });
});

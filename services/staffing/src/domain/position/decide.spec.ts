import { type Acting, type Day, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import type { Unit } from '../unit/unit.js';
import {
  abolishPosition,
  approvePosition,
  beginPositionVersion,
  draftPosition,
  dropPositionDraft,
  returnPosition,
  reviewPosition,
  revisePosition,
} from './decide.js';
import type { PositionDescription } from './description.js';
import {
  evolvePosition,
  type Position,
  type PositionEvent,
  type Signing,
  standingOf,
  versionInForce,
} from './position.js';
import { mayReturnPosition, maySignPosition } from './rules.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const day = (text: string): Day => text as Day;
const today = day('2026-03-05');
const signing = (id: string, name: string): Signing => ({ id, name, selves: [id] });
const [maker, reviewer, approver] = [signing('e-1', '甲'), signing('e-2', '乙'), signing('e-3', '丙')];

const description: PositionDescription = {
  name: '客服经理',
  grade: '',
  superior: '',
  subordinates: [],
  headCount: 1,
  headCountPer: 'unit',
  keyPosition: true,
  summary: '',
  duties: [],
  authority: [],
  indicators: [{ indicator: '满意度', weight: 100 }],
  relations: { inside: '', outside: '' },
  conditions: { hours: '', place: '', surroundings: '', hazard: '' },
  qualifications: {
    education: '',
    experience: '',
    certificates: '',
    knowledge: '',
    skills: [],
    qualities: [],
    health: '',
  },
  career: { promotion: '', rotation: '', substitution: '' },
  training: { before: '', after: '' },
};
const property: Unit = { id: 'u-1', kind: 'property', name: '云栖苑', propertyId: 'p-1', key: false };
const drafting = { ...said, positionId: 'x-1', unit: property, code: 'KF-1', description, by: maker };

const after = (position: Position | undefined, ...events: PositionEvent[]): Position => {
  const state = events.reduce<Position | undefined>((one, event) => evolvePosition(one, event), position);
  if (state === undefined) throw new Error('nothing happened');
  return state;
};
const eventsOf = (decision: ReturnType<typeof reviewPosition>): readonly PositionEvent[] => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events;
};
const draft = after(undefined, ...eventsOf(draftPosition([], drafting)));
const reviewed = after(draft, ...eventsOf(reviewPosition(draft, { ...said, by: reviewer })));
const approved = after(
  reviewed,
  ...eventsOf(approvePosition(reviewed, { ...said, today, by: approver, from: day('2026-01-01') })),
);
const begun = after(approved, ...eventsOf(beginPositionVersion(approved, { ...said, by: maker })));

describe('drafting', () => {
  const draftIn = (codes: readonly string[]) => (_: undefined, command: typeof drafting) =>
    draftPosition(codes, command);

  test('a code stands once in a unit', () => {
    given(undefined)
      .when(draftIn(['KF-1']), drafting)
      .refuses('staffing.position-code-taken', { code: 'KF-1' });
  });

  test('only a unit above properties says how many each of them needs', () => {
    const each = { ...description, headCountPer: 'property' as const };
    given(undefined)
      .when(draftIn([]), { ...drafting, description: each })
      .refuses('staffing.position-head-count-invalid');
    const region: Unit = { id: 'u-0', kind: 'region', name: '华东', key: false };
    expect(draftPosition([], { ...drafting, unit: region, description: each }).accepted).toBe(true);
  });

  test('a limit stands on expenses, and a matter under its own kind of authority', () => {
    const granted = (item: PositionDescription['authority'][number]) => ({
      ...drafting,
      description: { ...description, authority: [item] },
    });
    given(undefined)
      .when(draftIn([]), granted({ kind: 'work', what: '计划', powers: ['decide'], limit: '1.00' }))
      .refuses('staffing.position-limit-invalid', { item: 1 });
    given(undefined)
      .when(draftIn([]), granted({ kind: 'work', what: '申购', powers: ['decide'], matter: 'material-requisition' }))
      .refuses('staffing.position-matter-invalid', { item: 1 });
    const most = { kind: 'expense', what: '申购', powers: ['decide'] } as const;
    expect(draftPosition([], granted({ ...most, limit: '1000000000.00' })).accepted).toBe(true);
    given(undefined)
      .when(draftIn([]), granted({ ...most, limit: '1000000000.01' }))
      .refuses('staffing.position-limit-invalid');
  });
});

describe('signing', () => {
  test('maker, reviewer and approver are three persons', () => {
    given(draft)
      .when(reviewPosition, { ...said, by: maker })
      .refuses('staffing.position-by-maker.forbidden');
    const approve = { ...said, today, from: day('2026-01-01') };
    given(reviewed)
      .when(approvePosition, { ...approve, by: maker })
      .refuses('staffing.position-by-maker.forbidden');
    given(reviewed)
      .when(approvePosition, { ...approve, by: reviewer })
      .refuses('staffing.position-by-reviewer.forbidden');
    expect(standingOf(approved)).toBe('approved');
  });

  test('whoever made and reviewed it, for themselves or for another, each next step is another person’s', () => {
    const as = ({ by: id, selves }: Acting): Signing => ({ id, name: '某', selves });
    const drafted = (first: Acting) => after(undefined, ...eventsOf(draftPosition([], { ...drafting, by: as(first) })));
    const byMaker = 'staffing.position-by-maker.forbidden';
    const maySign = (one: Position, second: Acting) => maySignPosition(one, as(second));
    const mayReturn = (one: Position, second: Acting) => mayReturnPosition(one, as(second));
    asksForAnotherPerson(byMaker, drafted, (one, second) => reviewPosition(one, { ...said, by: as(second) }), maySign);
    asksForAnotherPerson(
      byMaker,
      drafted,
      (one, second) => returnPosition(one, { ...said, by: as(second), why: '缺职责' }),
      mayReturn,
    );
    const seen = (first: Acting) => after(draft, ...eventsOf(reviewPosition(draft, { ...said, by: as(first) })));
    asksForAnotherPerson(
      'staffing.position-by-reviewer.forbidden',
      seen,
      (one, second) => approvePosition(one, { ...said, today, by: as(second), from: day('2026-01-01') }),
      maySign,
    );
  });

  test('who wrote once for themselves and once for another is the maker under all of it', () => {
    const later = { ...maker, selves: ['e-1', 'e-7'] };
    const again = after(draft, ...eventsOf(revisePosition(draft, { ...said, by: later, description })));
    given(again)
      .when(reviewPosition, { ...said, by: signing('e-7', '庚') })
      .refuses('staffing.position-by-maker.forbidden');
  });

  test('whoever wrote a line is a maker, the second writer too', () => {
    const again = after(draft, ...eventsOf(revisePosition(draft, { ...said, by: reviewer, description })));
    given(again)
      .when(reviewPosition, { ...said, by: reviewer })
      .refuses('staffing.position-by-maker.forbidden');
    expect(again.versions[0]?.makers.map(({ id }) => id)).toEqual(['e-1', 'e-2']);
  });

  test('weights that come to 99 or 101 are not reviewed; a position without indicators is', () => {
    const weighing = (...weights: number[]) => {
      const indicators = weights.map((weight) => ({ indicator: '满意度', weight }));
      return after(
        draft,
        ...eventsOf(revisePosition(draft, { ...said, by: maker, description: { ...description, indicators } })),
      );
    };
    for (const weights of [
      [60, 39],
      [60, 41],
    ])
      given(weighing(...weights))
        .when(reviewPosition, { ...said, by: reviewer })
        .refuses('staffing.position-weights-invalid');
    expect(reviewPosition(weighing(60, 40), { ...said, by: reviewer }).accepted).toBe(true);
    expect(reviewPosition(weighing(), { ...said, by: reviewer }).accepted).toBe(true);
  });

  test('what was reviewed is not changed; sent back it is a draft again, with the reason', () => {
    given(reviewed)
      .when(revisePosition, { ...said, by: maker, description })
      .refuses('staffing.position-already-reviewed', { number: 1 });
    const back = after(reviewed, ...eventsOf(returnPosition(reviewed, { ...said, by: approver, why: '权重不对' })));
    expect(back.versions[0]).toMatchObject({ state: 'draft', returned: { by: approver, why: '权重不对' } });
    expect(back.versions[0]).not.toHaveProperty('reviewedBy');
    given(draft)
      .when(returnPosition, { ...said, by: maker, why: 'x' })
      .refuses('staffing.position-by-maker.forbidden');
  });
});

describe('versions', () => {
  test('one is worked at while the old one holds; a draft that is dropped leaves it', () => {
    expect(standingOf(begun)).toBe('draft');
    expect(versionInForce(begun, day('2026-06-01'))?.number).toBe(1);
    given(begun)
      .when(beginPositionVersion, { ...said, by: maker })
      .refuses('staffing.position-draft-open');
    expect(after(begun, ...eventsOf(dropPositionDraft(begun, { ...said, why: '不改了' })))).toEqual(approved);
    const dropped = after(draft, ...eventsOf(dropPositionDraft(draft, { ...said, why: '误建' })));
    expect(standingOf(dropped)).toBe('dropped');
    given(dropped)
      .when(reviewPosition, { ...said, by: reviewer })
      .refuses('staffing.position-ended');
  });

  test('the next one is in force from a later day than the one before', () => {
    const second = after(begun, ...eventsOf(reviewPosition(begun, { ...said, by: reviewer })));
    const from = (text: string) => ({ ...said, today, by: approver, from: day(text) });
    given(second).when(approvePosition, from('2026-01-01')).refuses('staffing.position-from-invalid');
    const both = after(second, ...eventsOf(approvePosition(second, from('2026-01-02'))));
    expect(['2025-12-31', '2026-01-01', '2026-01-02'].map((text) => versionInForce(both, day(text))?.number)).toEqual([
      undefined,
      1,
      2,
    ]);
  });
});

test('a version whose day is still ahead is replaced by the next, whenever that one begins', () => {
  const approve = (position: Position, from: string) =>
    after(position, ...eventsOf(approvePosition(position, { ...said, today, by: approver, from: day(from) })));
  const anew = (position: Position) => {
    const next = after(position, ...eventsOf(beginPositionVersion(position, { ...said, by: maker })));
    return after(next, ...eventsOf(reviewPosition(next, { ...said, by: reviewer })));
  };
  const far = approve(anew(approved), '2062-01-01');
  const third = approve(anew(far), '2026-04-01');
  const numberOn = (on: string) => versionInForce(third, day(on))?.number;
  expect(['2026-03-31', '2026-04-01', '2062-01-01'].map(numberOn)).toEqual([1, 3, 3]);
});

describe('abolishing', () => {
  const abolish = (heldAfter: number) => (position: Position, command: Parameters<typeof abolishPosition>[2]) =>
    abolishPosition(position, heldAfter, command);
  const command = { ...said, lastDay: day('2026-06-30'), why: '合并' };

  test('waits for whoever holds it, and for the version in the making', () => {
    given(approved).when(abolish(1), command).refuses('staffing.position-held', { count: 1 });
    given(begun).when(abolish(0), command).refuses('staffing.position-draft-open');
    given(approved)
      .when(abolish(0), { ...command, lastDay: day('2025-12-31') })
      .refuses('staffing.position-last-day-invalid');
  });

  test('lets it hold to the end of its last day', () => {
    const gone = after(approved, ...eventsOf(abolishPosition(approved, 0, command)));
    expect(versionInForce(gone, day('2026-06-30'))?.number).toBe(1);
    expect(versionInForce(gone, day('2026-07-01'))).toBeUndefined();
    given(gone).when(abolish(0), command).refuses('staffing.position-ended');
  });
});

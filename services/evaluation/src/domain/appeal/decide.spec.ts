import { day, month, parseInstant } from '@goldkey/kernel';
import type { Appeal, AppealedLine } from './appeal.js';
import { decideAppeal, dropAppeal, type Filer, fileAppeal } from './decide.js';

const at = parseInstant;
const line: AppealedLine = {
  entryId: 'l',
  key: 'k',
  propertyId: 'p',
  ofGroup: false,
  month: month('2026-03'),
  at: at('2026-03-05T12:00:00+08:00'),
  clause: 'M-04',
  subjectKind: 'employee',
  subjectId: 'e-li',
  stands: true,
  givesBack: false,
  zone: 'Asia/Shanghai',
  closedAt: at('2026-04-03T09:00:00+08:00'),
  chargedBy: ['e-inspector'],
};
const said = { appealId: 'a', reason: 'handed in on time', evidence: [] };
const file = (
  by: string,
  time: string,
  of: AppealedLine = line,
  posts: Filer['posts'] = [],
  standsIn?: Filer['standsIn'],
) => {
  const outcome = fileAppeal(of, { by, posts, ...(standsIn && { standsIn }) }, { ...said, at: at(time) });
  return outcome.accepted ? (outcome.value.filedFor ?? 'accepted') : outcome.refusal.code;
};
const post = (propertyId: string, role: string, from = '2026-01-01', until?: string) => ({
  ...{ propertyId, role, from: day(from) },
  ...(until === undefined ? {} : { until: day(until) }),
});
const CODE = 'evaluation.appeal-too-late';

test('an appeal is taken from the instant of the line to the end of the seventh day after the close', () => {
  expect(file('e-li', '2026-03-05T11:59:59+08:00')).toBe(CODE);
  expect(file('e-li', '2026-03-05T12:00:00+08:00')).toBe('accepted');
  expect(file('e-li', '2026-04-10T23:59:59.999+08:00')).toBe('accepted');
  expect(file('e-li', '2026-04-11T00:00:00+08:00')).toBe(CODE);
  expect(file('e-li', '2027-01-01T00:00:00+08:00', { ...line, closedAt: undefined })).toBe('accepted');
});

test('the person concerned appeals, and for them whoever manages the property; nobody else', () => {
  const time = '2026-04-01T09:00:00+08:00';
  expect(file('e-other', time)).toBe('evaluation.appeal-not-permitted');
  expect(file('e-boss', time, line, [post('p', 'property-manager')])).toBe('accepted');
  expect(file('e-boss', time, line, [post('q', 'property-manager')])).not.toBe('accepted');
  expect(file('e-guard', time, line, [post('p', 'security-guard')])).not.toBe('accepted');
  expect(file('e-boss', time, line, [post('p', 'property-manager', '2026-01-01', '2026-03-31')])).not.toBe('accepted');
  expect(file('p', time, { ...line, subjectKind: 'property', subjectId: 'p' })).not.toBe('accepted');
});

test('a deputy appeals for the manager whose post they stand in for; with a post that manages nothing for nobody', () => {
  const time = '2026-04-01T09:00:00+08:00';
  const standsIn = (role: string, propertyId = 'p') => ({ employeeId: 'e-boss', posts: [post(propertyId, role)] });
  expect(file('e-deputy', time, line, [], standsIn('property-manager'))).toBe('e-boss');
  expect(file('e-deputy', time, line, [], standsIn('property-manager', 'q'))).toBe('evaluation.appeal-not-permitted');
  expect(file('e-deputy', time, line, [], standsIn('supervisor'))).toBe('evaluation.appeal-not-permitted');
  expect(file('e-li', time, line, [], standsIn('property-manager'))).toBe('accepted');
  const own = { ...line, subjectId: 'e-boss' };
  expect(file('e-deputy', time, own, [], standsIn('property-manager'))).toBe('e-boss');
  expect(file('e-deputy', time, own, [], standsIn('supervisor'))).toBe('evaluation.appeal-not-permitted');
});

test('nothing is appealed against that does not stand, nor what gives back', () => {
  const time = '2026-04-01T09:00:00+08:00';
  for (const what of [{ stands: false }, { givesBack: true }])
    expect(file('e-li', time, { ...line, ...what })).toBe('evaluation.appeal-against-nothing');
});

test('nobody decides their own case, nor a line that they charged or that is of their own unit; and none twice', () => {
  const open: Appeal = {
    ...said,
    entryId: 'l',
    propertyId: 'p',
    month: line.month,
    subjectKind: 'employee',
    subjectId: 'e-li',
    state: 'open',
    filedBy: 'e-boss',
    filedAt: at('2026-04-01T09:00:00+08:00'),
  };
  const decide = (by: string, posts: Parameters<typeof decideAppeal>[2] = [], appeal: Appeal = open) => {
    const how = {
      by,
      selves: [],
      at: at('2026-04-02T09:00:00+08:00'),
      upheld: true,
      reasons: 'the receipt is genuine',
    };
    const outcome = decideAppeal(appeal, line, posts, how);
    return outcome.accepted ? outcome.value.state : outcome.refusal.code;
  };
  for (const by of ['e-li', 'e-boss', 'e-inspector'])
    expect(decide(by)).toBe('evaluation.appeal-own-case-not-permitted');
  expect(decide('e-judge', [post('p', 'supervisor')])).toBe('evaluation.appeal-own-case-not-permitted');
  expect(decide('e-judge', [post('q', 'supervisor')])).toBe('upheld');
  const own = 'evaluation.appeal-own-case-not-permitted';
  // Of the property on the day of the line, 5 March; of another when it is decided.
  expect(decide('e-judge', [post('p', 'property-manager', '2026-01-01', '2026-03-05')])).toBe(own);
  expect(decide('e-judge', [post('p', 'property-manager', '2026-01-01', '2026-03-04')])).toBe('upheld');
  expect(decide('e-judge', [post('p', 'property-manager', '2026-03-06', '2026-04-01')])).toBe('upheld');
  const decided = { ...open, state: 'rejected', decidedBy: 'x', decidedAt: open.filedAt, reasons: '' } as Appeal;
  expect(decide('e-judge', [], decided)).toBe('evaluation.appeal-decided');
  expect(decide('e-absent', [], { ...open, filedFor: 'e-absent' })).toBe(own);
});

test('who filed an appeal takes it back while it is open, once, and whom a deputy filed it for; nobody else does', () => {
  const outcome = fileAppeal(line, { by: 'e-li', posts: [] }, { ...said, at: at('2026-04-01T09:00:00+08:00') });
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  const drop = (appeal: Appeal, by: string) => {
    const dropped = dropAppeal(appeal, { by, at: at('2026-04-02T09:00:00+08:00'), reason: 'It was my mistake.' });
    return dropped.accepted ? dropped.value : dropped.refusal.code;
  };
  const open = outcome.value;
  expect(drop(open, 'e-boss')).toBe('evaluation.appeal-drop-not-permitted');
  expect(drop({ ...open, filedBy: 'e-deputy', filedFor: 'e-boss' }, 'e-boss')).toMatchObject({ droppedBy: 'e-boss' });
  const dropped = drop(open, 'e-li') as Appeal;
  expect(dropped).toMatchObject({ state: 'dropped', droppedBy: 'e-li', droppedFor: 'It was my mistake.' });
  expect(drop(dropped, 'e-li')).toBe('evaluation.appeal-dropped');
  const decided = { ...open, state: 'upheld', decidedBy: 'x', decidedAt: open.filedAt, reasons: '' } as const;
  expect(drop(decided, 'e-li')).toBe('evaluation.appeal-decided');
  const decision = { by: 'e-judge', selves: [], at: at('2026-04-02T09:00:00+08:00'), upheld: true, reasons: 'late' };
  expect(decideAppeal(dropped, line, [], decision)).toMatchObject({ refusal: { code: 'evaluation.appeal-dropped' } });
});

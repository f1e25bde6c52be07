import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clauses, readVersion } from '@goldkey/rulebook';
import { aCaller, aDeputyOf } from '@goldkey/testing';
import { parse } from 'yaml';
import { versionsOf } from '../src/evaluation.versions.js';
import { LiveRulebook } from '../src/live-rulebook.js';
import { assessed } from './assessed.js';
import { EvaluationWorld, event } from './evaluation-world.js';
import { doorsOf } from './world-doors.js';

const rulebook = new LiveRulebook([{ id: '2024-07', overrides: {} }]);
let world: EvaluationWorld;
let doors: Awaited<ReturnType<typeof doorsOf>>;

const property = (id: string) => [
  event('estates.property.registered', '2026-01-01T08:00:00+08:00', {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    serviceStart: '2026-01-01',
    households: 100,
  }),
  event('staffing.appointment.started', '2026-01-01T08:00:00+08:00', {
    appointmentId: `${id}-a`,
    employeeId: `${id}-li`,
    unitId: `${id}-unit`,
    propertyId: id,
    role: 'property-manager',
    from: '2026-01-01',
  }),
];
const events = [...property('v-1'), ...property('v-2')];

beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-06T09:00:00+08:00', rulebook);
  await world.tell(...events);
  await world.judge();
  doors = await doorsOf(world);
});
afterAll(async () => {
  await doors?.close();
  await world?.close();
});

const PERMISSIONS = ['evaluation:read', 'evaluation:read-people', 'evaluation:rulebook'];
const of = (subject: string) =>
  aCaller({ subject, employeeId: `e-${subject}`, permissions: PERMISSIONS, scope: { all: true } });
const author = of('author');
const second = of('second');
const small = aCaller({
  subject: 'small',
  employeeId: 'e-small',
  permissions: PERMISSIONS,
  scope: { all: false, properties: ['v-2'] },
});
/** The doors go by the real clock: a first of a month that lies ahead of it. */
const AHEAD = `${new Date().getFullYear() + 1}-02-01`;
const dearer = {
  id: 'dearer',
  from: AHEAD,
  note: 'The lost zeros.',
  overrides: { 'M-04': { fine: '200.00' }, 'M-05': { fine: '0' } },
};
const version = () => doors.get('rulebook/versions/dearer', author);

test('a version is drafted within the bounds that the clauses declare, and only by who may', async () => {
  const { body } = await doors.get('rulebook/parameters', author);
  const fine = body.items
    .find(({ clause }: { clause: string }) => clause === 'M-04')
    .parameters.find(({ name }: { name: string }) => name === 'fine');
  expect(fine).toMatchObject({ unit: 'yuan', max: 10000, builtIn: '2.00', now: '2.00', readingId: 'R-01' });
  const draft = (overrides: object, as = author) => doors.post('rulebook/versions', { ...dearer, overrides }, as);
  expect((await draft({ 'M-04': { fine: '10001' } })).body).toMatchObject({
    code: 'evaluation.version-value-too-high-invalid',
    detail: expect.stringMatching(/^M-04 的“[^“”{}]+”不能大于 10000，现在是 10001。$/),
    errors: [{ field: 'overrides.M-04.fine' }],
  });
  for (const [overrides, fault] of [
    [{ 'M-04': { fine: 'dear' } }, 'value-malformed'],
    [{ 'M-04': { colour: '1' } }, 'parameter-unknown'],
    [{ 'M-99': { fine: '1' } }, 'clause-unknown'],
    [{ 'J-01': { weight: '20' } }, 'weights'],
  ] as const)
    expect((await draft(overrides)).body.code).toBe(`evaluation.version-${fault}-invalid`);
  expect((await doors.post('rulebook/versions', { ...dearer, from: '2099-02-02' }, author)).body.code).toBe(
    'evaluation.version-begins-within-month-invalid',
  );
  const reader = aCaller({ subject: 'r', employeeId: 'e-r', permissions: ['evaluation:read'], scope: { all: true } });
  expect((await draft(dearer.overrides, reader)).status).toBe(403);
  expect((await draft(dearer.overrides)).body).toMatchObject({ id: 'dearer', state: 'draft', own: true });
  expect((await draft(dearer.overrides)).body.code).toBe('evaluation.version-id-taken');
});

test('the preview says who would have lost and gained, by clause, property and person, and touches no ledger', async () => {
  const before = await world.query('SELECT count(*) AS count FROM ledger_entry');
  const asked = await doors.post('rulebook/versions/dearer/previews', { months: ['2026-01', '2026-02'] }, author);
  expect(asked.body).toMatchObject({ state: 'waiting', done: 0, total: 6 });
  const { workOut } = versionsOf(world.opened.database, rulebook, world.judging().situations, {
    now: () => world.clock.now() as never,
  });
  expect(await workOut.run(() => true)).toBe(true);
  expect(await workOut.run(() => true)).toBe(false);
  const { body } = await doors.get(`rulebook/previews/${asked.body.previewId}`, author);
  // M-04 is missed on 4 Thursdays of each month at each of two properties (the first of January's weeks is not owed), M-05 once a month.
  expect(body).toMatchObject({ state: 'done', done: 6, total: 6, losers: 2, gainers: 0 });
  expect(body.clauses).toEqual([
    expect.objectContaining({
      id: 'M-04',
      missedBefore: 16,
      missedAfter: 16,
      fineBefore: '32.00',
      fineAfter: '3200.00',
    }),
    expect.objectContaining({ id: 'M-05', missedBefore: 4, fineBefore: '8.00', fineAfter: '0.00' }),
  ]);
  expect(body.places.map(({ id }: { id: string }) => id)).toEqual(['v-1', 'v-2']);
  expect(body.people).toContainEqual(
    expect.objectContaining({ id: 'v-1-li', fineBefore: '20.00', fineAfter: '1600.00', pointsBefore: 0 }),
  );
  expect(await world.query('SELECT count(*) AS count FROM ledger_entry')).toEqual(before);
  const seen = (await doors.get(`rulebook/previews/${asked.body.previewId}`, small)).body;
  expect(seen.people.map(({ id }: { id: string }) => id)).toEqual(['v-2-li']);
});

test('other readings are worked out on past months by the numbers that express them; what cannot be says why', async () => {
  const readings = async (as = author) =>
    new Map<string, { options: readonly { optionId: string; why?: string; effect?: object }[] }>(
      (await doors.get('rulebook/readings', as)).body.items.map((one: { readingId: string }) => [one.readingId, one]),
    );
  const ask = (body: object, as = author) => doors.post('rulebook/readings/effects', body, as);
  expect((await ask({ months: ['2026-01'], readingId: 'R-999' })).body.code).toBe('evaluation.reading-not-found');
  expect((await ask({ months: ['2999-01'] })).body.code).toBe('evaluation.preview-month-ahead-invalid');
  expect((await ask({ months: ['2026-02'], readingId: 'R-01' })).status).toBe(201);
  expect((await ask({ months: ['2026-02'], readingId: 'R-03' })).status).toBe(201);
  const { workOut } = versionsOf(world.opened.database, rulebook, world.judging().situations, {
    now: () => world.clock.now() as never,
  });
  while (await workOut.run(() => true)) expect(true).toBe(true);
  const found = await readings();
  // With the lost zeros M-04, M-03 (4 Thursdays each) and M-05, M-06 cost 200 instead of 2 at each of two properties.
  expect(found.get('R-01')?.options).toEqual([
    expect.objectContaining({ optionId: 'printed', chosen: true, parameters: [] }),
    expect.objectContaining({
      optionId: 'zeros',
      effect: expect.objectContaining({ state: 'done', losers: 2, gainers: 0, missed: 0, points: 0, fine: '3960.00' }),
    }),
  ]);
  // A day earlier is missed all the same.
  expect(found.get('R-03')?.options[1]?.effect).toMatchObject({ state: 'done', losers: 0, missed: 0, fine: '0.00' });
  expect(found.get('R-10')?.options[0]?.why).toBeDefined();
  expect((await readings(small)).get('R-01')?.options[1]?.effect).toMatchObject({ losers: 1, fine: '1980.00' });
});

test('the file of a version gives offline the very numbers that the preview has', async () => {
  const file = await doors.get('rulebook/versions/dearer/file', author);
  const read = readVersion(parse(String(file.body)), clauses);
  expect(read).toEqual({ id: 'dearer', from: AHEAD, overrides: dearer.overrides });
});

test('a second person approves, whoever wrote it does not; then it is in force from its month on', async () => {
  const act = (what: string, as = author, body: object = {}) =>
    doors.post(`rulebook/versions/dearer/${what}`, body, as);
  expect((await act('approval', second)).body.code).toBe('evaluation.version-not-proposed');
  expect((await act('proposal')).body.state).toBe('proposed');
  expect((await act('return', second, { reason: 'Say why M-05.' })).body).toMatchObject({
    state: 'draft',
    returned: 'Say why M-05.',
  });
  await act('proposal');
  expect((await act('approval')).body.code).toBe('evaluation.version-needs-second-person');
  expect((await act('approval', aDeputyOf(author))).body.code).toBe('evaluation.version-needs-second-person');
  expect((await act('approval', second)).body).toMatchObject({ state: 'approved', approvedByName: 'e-second' });
  const told = await world.query<{ payload: object }>(
    `SELECT payload FROM outbox WHERE type LIKE '%version.approved%'`,
  );
  expect(told).toMatchObject([
    { payload: { versionId: 'dearer', from: AHEAD, draftedBy: 'e-author', approvedBy: 'e-second' } },
  ]);
  expect((await version()).body.version).toBeGreaterThan(1);
  const history = await world.query<{ change: string }>(
    `SELECT change FROM history WHERE record_kind = 'version' ORDER BY seq`,
  );
  expect(history.map(({ change }) => change)).toEqual([
    'version-drafted',
    'version-proposed',
    'version-returned',
    'version-proposed',
    'version-approved',
  ]);
});

test('every process takes it, judges from its month on by it, and leaves the months before as they are', async () => {
  const before = await world.query('SELECT * FROM ledger_line ORDER BY id');
  await world.asSystem(() => world.judging().takeVersions.run());
  expect(rulebook.versions.map(({ id }) => id)).toEqual(['2024-07', 'dearer']);
  world.clock.set(`${AHEAD.slice(0, 7)}-28T09:00:00+08:00`);
  await world.query('DELETE FROM dirty');
  await world.query(`INSERT INTO dirty (property_id, month) VALUES ('v-1', '2026-01'), ('v-1', $1)`, [
    AHEAD.slice(0, 7),
  ]);
  await world.asSystem(async () => {
    const { marks, assessMonths } = world.judging();
    await assessMonths.run(await world.opened.database.transaction(() => marks.waiting()));
  });
  const lines = await world.lines('v-1', 'M-04');
  const fines = (month: string) => [
    ...new Set(lines.filter(({ at }) => at.toISOString() > month).map(({ fine_fen: fine }) => fine)),
  ];
  expect(fines(AHEAD)).toEqual(['20000']);
  const old = await world.query('SELECT * FROM ledger_line WHERE at < $1 ORDER BY id', ['2026-03-06']);
  expect(old).toEqual(before);
  await world.asSystem(() => world.judging().takeVersions.run());
  expect(rulebook.versions).toHaveLength(2);
});

test('assess with the exported file says of its month and of the one before what the ledger says', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-version-'));
  try {
    const [version, told] = [path.join(folder, 'dearer.yaml'), path.join(folder, 'events.ndjson')];
    writeFileSync(version, String((await doors.get('rulebook/versions/dearer/file', author)).body));
    writeFileSync(told, `${events.map((one) => JSON.stringify(one)).join('\n')}\n`);
    for (const month of [AHEAD.slice(0, 7), '2026-02']) {
      const asOf = new Date(world.clock.now() as number).toISOString();
      const offline = await assessed('--events', told, '--period', month, '--as-of', asOf, '--rulebook', version);
      expect(offline.rulebook).toBe(month === '2026-02' ? '2024-07' : 'dearer');
      const fineOf = (clause: string): number =>
        offline.subjects
          .filter(({ id }) => id === 'v-1-li')
          .flatMap(({ entries }) => entries)
          .filter((entry) => entry.clause === clause)
          .reduce((sum, { fine }) => sum + Math.round(Number(fine) * 100), 0);
      for (const clause of ['M-03', 'M-04', 'M-05']) {
        const [row] = await world.query<{ fen: string }>(
          `SELECT coalesce(sum(fine_fen), 0) AS fen FROM ledger_line WHERE stands AND property_id = 'v-1' AND month = $1 AND clause = $2`,
          [month, clause],
        );
        expect([month, clause, fineOf(clause)]).toEqual([month, clause, Number(row?.fen)]);
      }
      expect(fineOf('M-04')).toBe(month === '2026-02' ? 800 : 80_000);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a version that was approved by mistake is given up before its month, and no process judges by it', async () => {
  const taken = async () => {
    await world.asSystem(() => world.judging().takeVersions.run());
    return rulebook.versions.map(({ id }) => id);
  };
  const from = AHEAD.replace('-02-', '-04-');
  await doors.post('rulebook/versions', { ...dearer, id: 'mistaken', from }, author);
  await doors.post('rulebook/versions/mistaken/proposal', {}, author);
  await doors.post('rulebook/versions/mistaken/approval', {}, second);
  expect((await taken()).sort()).toEqual(['2024-07', 'dearer', 'mistaken']);
  expect((await doors.post('rulebook/versions/mistaken/withdrawal', {}, second)).body.state).toBe('withdrawn');
  expect(await taken()).toEqual(['2024-07', 'dearer']);
  expect(await world.query(`SELECT payload FROM outbox WHERE type LIKE '%version.revoked%'`)).toMatchObject([
    { payload: { versionId: 'mistaken', from, revokedBy: 'e-second' } },
  ]);
  // Its month is free for another one.
  expect((await doors.post('rulebook/versions', { ...dearer, id: 'right', from }, author)).status).toBe(201);
});

test('who had it drafted by a deputy is no second person', async () => {
  const third = of('third');
  const from = AHEAD.replace('-02-', '-03-');
  await doors.post('rulebook/versions', { ...dearer, id: 'by-deputy', from }, aDeputyOf(third));
  await doors.post('rulebook/versions/by-deputy/proposal', {}, second);
  expect((await doors.get('rulebook/versions/by-deputy', third)).body.own).toBe(true);
  expect((await doors.post('rulebook/versions/by-deputy/approval', {}, third)).body.code).toBe(
    'evaluation.version-needs-second-person',
  );
});

test('the rulebook is the group’s: who acts for a part of it reads versions and changes none', async () => {
  expect((await doors.get('rulebook/versions/by-deputy', small)).body.id).toBe('by-deputy');
  const asked = [
    await doors.post('rulebook/versions', { ...dearer, id: 'of-a-part', from: AHEAD.replace('-02-', '-05-') }, small),
    await doors.post('rulebook/versions/by-deputy/approval', {}, small),
    await doors.post('rulebook/versions/by-deputy/withdrawal', {}, small),
  ];
  for (const { status, body } of asked)
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'evaluation.version-of-group-not-permitted' });
});

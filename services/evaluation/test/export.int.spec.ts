import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Platform } from '@goldkey/client';
import { parseInstant, parsePeriod } from '@goldkey/kernel';
import type { EventEnvelope } from '@goldkey/proto';
import { type AssessmentJson, assess, builtInRulebook, toJson } from '@goldkey/rulebook';
import { exportEvents } from '../src/export/export-events.js';
import { main } from '../src/export/main.js';
import { readEvents } from '../src/offline/read-events.js';
import { type Doorway, doorway } from './doorway.js';
import { centre, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH, smallOrganisation } from './small-organisation.js';

let world: ReadingWorld;
let door: Doorway;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-export-'));
  world = await readingWorld();
  door = await doorway(world.service, centre);
});
afterAll(async () => {
  await door?.close();
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const told: string[] = [];
let out: jest.SpyInstance;
let err: jest.SpyInstance;
beforeEach(() => {
  told.length = 0;
  err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text));
    return true;
  });
  out = jest.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: (error?: Error) => void) => {
    told.push(text);
    if (typeof done === 'function') done();
    return true;
  }) as never);
});
afterEach(() => {
  out.mockRestore();
  err.mockRestore();
});

const at = (name: string): string => path.join(folder, name);
const run = (...argv: string[]): Promise<number> =>
  main(['--events', '--url', door.url, '--client-secret', 'secret', ...argv]);
const linesOf = (text: string): EventEnvelope[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const byId = (events: readonly EventEnvelope[]): EventEnvelope[] => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

test('the export gives every event back as it came, in the order of its id', async () => {
  expect(await run('--out', at('all.ndjson'))).toBe(0);
  const events = linesOf(readFileSync(at('all.ndjson'), 'utf8'));
  expect(byId(events)).toEqual(byId(smallOrganisation));
  expect(await run('--out', at('again.ndjson'))).toBe(0);
  expect(readFileSync(at('again.ndjson'), 'utf8')).toBe(readFileSync(at('all.ndjson'), 'utf8'));
  expect(told.join('')).toContain(`${smallOrganisation.length} events in`);
});

test('assessing the exported file gives what is online', async () => {
  expect(await run('--out', at('facts.ndjson.gz'))).toBe(0);
  const facts = await readEvents([at('facts.ndjson.gz')], ({ line, reason }) => {
    throw new Error(`${line}: ${reason}`);
  });
  const asOf = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
  const assessed = assess(facts, builtInRulebook, parsePeriod(MONTH), parseInstant(asOf));
  const { subjects } = toJson(assessed, { period: MONTH, asOf });
  const { body } = await world.get(`overview?month=${MONTH}`, centre);
  for (const { propertyId, closing, closingSatisfaction, establishment, dutyCompletion } of body.items) {
    const offline = subjects.find(({ kind, id }) => kind === 'property' && id === propertyId);
    expect(offline).toMatchObject({ rates: { closing, closingSatisfaction, establishment, dutyCompletion } });
  }
  const people = subjects.filter(({ kind }) => kind === 'employee');
  expect(people.map(({ id }) => id)).toEqual(['e-desk', 'e-manager', 'e-other']);
  for (const person of people as (AssessmentJson['subjects'][number] & { points: number; fine: string })[]) {
    const online = (await world.get(`people/${person.id}/month?month=${MONTH}`, centre)).body;
    expect(online).toMatchObject({ points: person.points, fine: person.fine });
    expect(Object.fromEntries(online.clauses.map((one: { clause: string }) => [one.clause, one]))).toMatchObject(
      person.duties,
    );
    const placed = ({ clause, at: when, propertyId, fine }: Record<string, unknown>) =>
      [when, clause, propertyId, fine].join(' ');
    expect(online.entries.map(placed).sort()).toEqual(person.entries.map(placed).sort());
  }
});

test('pages that are cut off on their way are asked for again, and nothing comes twice', async () => {
  const platform = new Platform({ url: door.url, clientId: 'cli', clientSecret: 'secret' });
  const pages: string[] = [];
  door.breakOff(2);
  const call = { out: '-', properties: [], address: {} };
  const count = await exportEvents(platform, call, async (text) => void pages.push(text), { pageSize: 7 });
  expect(count).toBe(smallOrganisation.length);
  expect(pages).toHaveLength(Math.ceil(smallOrganisation.length / 7));
  expect(byId(linesOf(pages.join('')))).toEqual(byId(smallOrganisation));
});

test('bounds and properties narrow it; events of no property stay', async () => {
  expect(await run('--property', 'p-2', '--from', '2024-03-05', '--until', '2024-03-06T12:00:00+08:00')).toBe(0);
  expect(linesOf(String(told[0])).map(({ id }) => id)).toEqual(['received-c-6']);
  told.length = 0;
  expect(await run('--property', 'p-3')).toBe(0);
  expect(linesOf(String(told[0])).map(({ id }) => id)).toEqual([
    'appointed-e-other-p-3',
    'property-p-3',
    'unit-group',
    'unit-u-3',
    'unit-u-3-desk',
  ]);
  told.length = 0;
  expect(await run('--period', MONTH)).toBe(0);
  expect(linesOf(String(told[0])).every(({ time }) => time.startsWith(MONTH))).toBe(true);
});

test('who sees two properties exports the events of these', async () => {
  const narrow = await doorway(world.service, manager);
  try {
    expect(await main(['--events', '--url', narrow.url, '--client-secret', 'secret'])).toBe(0);
  } finally {
    await narrow.close();
  }
  const properties = linesOf(String(told[0])).map(({ propertyid }) => propertyid);
  expect(new Set(properties)).toEqual(new Set(['p-1', 'p-2']));
});

test.each([
  [[], 'say what to export'],
  [['--events', '--period', '2026-13'], '--period'],
  [['--events', '--period', '2026-03', '--from', '2026-03-01'], '--period already says'],
  [['--events', '--from', 'yesterday'], '--from: neither an instant'],
  [['--events', '--colour'], "Unknown option '--colour'"],
])('%j is a wrong call and says why', async (argv, reason) => {
  expect(await main(argv)).toBe(2);
  expect(told.join('')).toContain(reason);
  expect(told.join('')).toContain('Exit status');
});

test('a file that cannot be written and a wrong secret are told in a sentence, and no half file is left', async () => {
  expect(await run('--out', at('no/such/folder.ndjson'))).toBe(2);
  expect(told.join('')).toContain('no such file or directory');
  expect(await main(['--events', '--url', door.url, '--client-secret', 'wrong', '--out', at('half.ndjson')])).toBe(1);
  expect(told.join('')).toContain("does not let 'cli' in");
  expect(existsSync(at('half.ndjson'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('the door refuses a page that begins nowhere, and instants that are none', async () => {
  expect(await world.get('facts?afterId=x', centre)).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'afterSource' }] },
  });
  expect(await world.get('facts?from=2024-03-05', centre)).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'from' }] },
  });
  const { headers } = await world.get('facts?limit=1', centre);
  expect(headers['content-type']).toContain('application/x-ndjson');
});

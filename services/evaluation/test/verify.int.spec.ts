import { runAsSystem } from '@goldkey/access';
import { instant, parseInstant } from '@goldkey/kernel';
import { builtInRulebook, type Rulebook } from '@goldkey/rulebook';
import pg from 'pg';
import { lastDue } from '../src/adapters/in/clock/verify-ledger.job.js';
import { heldLedgerReader } from '../src/adapters/out/postgres/held-ledger.reader.js';
import { verificationStore } from '../src/adapters/out/postgres/verification.store.js';
import type { VerificationStore } from '../src/application/ports.js';
import { VerifyLedger } from '../src/application/verify-ledger.js';
import { judgingOf } from '../src/evaluation.module.js';
import { LiveRulebook } from '../src/live-rulebook.js';
import { factOf } from '../src/translate/fact-of.js';
import { main } from '../src/verify/main.js';
import { type Doorway, doorway } from './doorway.js';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH, smallOrganisation } from './small-organisation.js';

jest.setTimeout(180_000);

let world: ReadingWorld;
let door: Doorway;
let out: jest.SpyInstance;
let err: jest.SpyInstance;
const told: string[] = [];

beforeAll(async () => {
  world = await readingWorld();
  door = await doorway(world.service, centre);
  // Each look judges every month that a property is served: here until a spring, and not until today.
  const registered = smallOrganisation.filter(({ type }) => type === 'goldkey.estates.property.registered.v1');
  await world.tell(
    registered.map((one) => ({
      ...one,
      id: `${one.id}-ends`,
      time: '2024-05-01T00:00:00+08:00',
      data: { ...(one.data as object), serviceEnd: '2024-04-30' },
    })),
  );
  // Months that are empty were left alone by the world to save time; here all of them count.
  await judgeEverything();
}, 240_000);
afterAll(async () => {
  await door?.close();
  await world?.close();
});
beforeEach(() => {
  told.length = 0;
  const tell = ((text: string) => {
    told.push(String(text));
    return true;
  }) as never;
  out = jest.spyOn(process.stdout, 'write').mockImplementation(tell);
  err = jest.spyOn(process.stderr, 'write').mockImplementation(tell);
});
afterEach(() => {
  out.mockRestore();
  err.mockRestore();
});

const judging = () => judgingOf(world.world.database, builtInRulebook);
const judgeEverything = (rulebook: Rulebook = builtInRulebook): Promise<void> =>
  runAsSystem('evaluation.test', async () => {
    const { takeVersions, marks, markDeadlines, assessMonths, inTransaction } = judgingOf(
      world.world.database,
      rulebook,
    );
    await takeVersions.run();
    await markDeadlines.run();
    await assessMonths.run(await inTransaction(() => marks.waiting()));
  });
const verify = (...argv: string[]): Promise<number> => main(['--url', door.url, '--client-secret', 'secret', ...argv]);

/** As whoever owns the tables, past all rules of the service. */
const tamper = async (sql: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: world.world.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`SELECT set_config('goldkey.scope', '*', false)`);
    await owner.query(sql);
  } finally {
    await owner.end();
  }
};
const nightly = (): Promise<boolean> =>
  runAsSystem('evaluation.test', () => judging().verifyLedger.run(instant(Date.now())));
const verifications = async (as = centre) => (await world.get('verifications', as)).body.items;

test('the ledger of a platform at rest is what its exported facts come to', async () => {
  expect(await verify()).toBe(0);
  expect(told.join('')).toMatch(/^\d+ events, 3 properties, \d+ months compared as of .*: equal\n$/);
});

test('a version that the group approved is part of the comparison from its month on', async () => {
  const state = { id: 'dearer', from: `${MONTH}-01`, overrides: { 'M-02': { fine: '5.00' } }, standing: 'approved' };
  await tamper(`INSERT INTO rulebook_version (id, from_day, standing, state, version)
    VALUES ('dearer', '${MONTH}-01', 'approved', '${JSON.stringify(state)}', 1)`);
  await judgeEverything(new LiveRulebook(builtInRulebook.versions));
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, centre)).body;
  expect(entries.find(({ clause }: { clause: string }) => clause === 'M-02')).toMatchObject({ fine: '5.00' });
  expect(await verify()).toBe(0);
  await tamper('DELETE FROM rulebook_version');
  expect(await verify()).toBe(1);
  await tamper(
    `INSERT INTO dirty (property_id, month) SELECT property_id, month FROM property_month WHERE month >= '${MONTH}'`,
  );
  await judgeEverything();
  expect(await verify()).toBe(0);
});

test('a figure that was changed behind the service is found and named, online and at night, until it is judged again', async () => {
  await tamper(`UPDATE subject_month SET fine_fen = fine_fen + 700 WHERE subject_id = 'e-desk' AND month = '${MONTH}'`);
  expect(await verify()).toBe(1);
  expect(told.join('')).toContain(`p-1 ${MONTH} employee e-desk - fine: online 8.00, offline 1.00\n`);
  expect(told.join('')).toContain(': 1 differences');
  expect(await nightly()).toBe(true);
  expect((await verifications())[0]).toMatchObject({
    count: 1,
    waiting: 0,
    properties: 3,
    differences: [
      {
        propertyId: 'p-1',
        propertyName: '云栖苑',
        subjectId: 'e-desk',
        field: 'fine',
        online: '8.00',
        offline: '1.00',
      },
    ],
  });
  await tamper(`INSERT INTO dirty (property_id, month) VALUES ('p-1', '${MONTH}')`);
  await judgeEverything();
  expect(await verify()).toBe(0);
});

test('what is put right before the second look at night is no difference', async () => {
  const { database } = world.world;
  await tamper(`UPDATE property_month SET done = done + 1 WHERE property_id = 'p-2' AND month = '${MONTH}'`);
  const store = verificationStore(database, factOf);
  let looks = 0;
  const putRightMeanwhile: VerificationStore = {
    ...store,
    once: async (since, work) => {
      const looked = await store.once(since, work);
      looks += 1;
      if (looks === 1)
        await tamper(`UPDATE property_month SET done = done - 1 WHERE property_id = 'p-2' AND month = '${MONTH}'`);
      return looked;
    },
  };
  const clock = { now: () => instant(Date.now()) };
  const tonight = new VerifyLedger(heldLedgerReader(database), putRightMeanwhile, builtInRulebook, clock);
  expect(await runAsSystem('evaluation.test', () => tonight.run(instant(Date.now())))).toBe(true);
  expect([looks, (await verifications())[0].count]).toEqual([2, 0]);
});

test('a line whose points were changed, one that is gone and one of postings that do not sum up are found', async () => {
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, centre)).body;
  const line = entries.find(({ clause }: { clause: string }) => clause === 'M-02');
  await tamper(`UPDATE ledger_line SET points = 9 WHERE id = '${line.entryId}'`);
  expect(await verify('--format', 'json')).toBe(1);
  expect(JSON.parse(told.join('')).differences).toMatchObject([
    { subjectId: 'e-desk', clause: 'M-02', field: 'points', online: '9', offline: null },
  ]);
  told.length = 0;
  await tamper(`UPDATE ledger_line SET points = 0, fine_fen = 0, stands = false WHERE id = '${line.entryId}'`);
  expect(await verify()).toBe(1);
  expect(told.join('')).toContain('M-02 outcome: online withdrawn, offline charged');
  await tamper(`UPDATE ledger_line SET stands = true, fine_fen = 100 WHERE id = '${line.entryId}'`);
  expect(await verify()).toBe(0);
  told.length = 0;
  await tamper(`INSERT INTO ledger_entry (line_id, seq, property_id, kind, points, fine_fen, outcome, evidence, posted_at)
    VALUES ('${line.entryId}', 99, 'p-1', 'adjusted', 1, 0, 'charged', '{}', now())`);
  expect(await verify()).toBe(1);
  expect(told.join('')).toContain('M-02 postings: online 1 points');
});

test('months that wait to be judged are left out and said to be', async () => {
  await tamper(`INSERT INTO dirty (property_id, month) VALUES ('p-2', '${MONTH}')`);
  expect(await nightly()).toBe(true);
  expect((await verifications())[0]).toMatchObject({ waiting: 1 });
  await judgeEverything();
});

test('it is done once a night, whichever process comes first', async () => {
  const tonight = instant(Date.now());
  const run = (): Promise<boolean> => runAsSystem('evaluation.test', () => judging().verifyLedger.run(tonight));
  const done = [await run(), await run()];
  expect(done).toEqual([true, false]);
});

test('who sees two properties sees what differs there; who may not operate sees nothing', async () => {
  await tamper(`UPDATE property_month SET due = due + 1 WHERE property_id = 'p-3' AND month = '${MONTH}'`);
  expect(await nightly()).toBe(true);
  const fields = async (as = centre): Promise<string[]> =>
    (await verifications(as))[0].differences.map(
      ({ propertyId, field }: Record<string, string>) => `${propertyId} ${field}`,
    );
  expect(await fields()).toContain('p-3 month due');
  expect((await fields(manager)).filter((text) => text.startsWith('p-3'))).toEqual([]);
  expect(await world.get('verifications', desk)).toMatchObject({ status: 403 });
});

test('a client that sees a part only, a wrong secret and a wrong call are told, with status 2', async () => {
  const narrow = await doorway(world.service, manager);
  try {
    expect(await main(['--url', narrow.url, '--client-secret', 'secret'])).toBe(2);
    expect(told.join('')).toContain('does not see all properties');
  } finally {
    await narrow.close();
  }
  expect(await main(['--url', door.url, '--client-secret', 'wrong'])).toBe(2);
  expect(told.join('')).toContain("does not let 'cli' in");
  expect(await main(['--colour'])).toBe(2);
  expect(told.join('')).toContain('Exit status');
});

test('the night begins at its time by the clock of the default zone', () => {
  const at = (text: string) => parseInstant(text);
  expect(lastDue(at('2026-05-12T03:30:00+08:00'), '03:30')).toBe(at('2026-05-12T03:30:00+08:00'));
  expect(lastDue(at('2026-05-12T03:29:59+08:00'), '03:30')).toBe(at('2026-05-11T03:30:00+08:00'));
});

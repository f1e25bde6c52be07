import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';

const run = randomUUID().slice(0, 8);
/** A type that no service knows is kept without effect; one that is known needs its data. */
const [sound, broken] = [`goldkey.test-${run}.thing.done.v1`, 'goldkey.complaints.complaint.received.v1'];
const fixed = `RangeError: mended since ${run}`;

let browser: TestBrowser;
let evaluation: pg.Client;

/** As the owner of the tables, who sees everything. */
const databaseOfEvaluation = async (): Promise<pg.Client> => {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(process.env['GOLDKEY_TEST_HOME'] ?? '', name), 'utf8'));
  const [{ ports }, { database }] = [read('state.json'), read('secrets.json')];
  const client = new pg.Client(
    `postgres://evaluation_owner:${encodeURIComponent(database)}@127.0.0.1:${ports.postgres}/evaluation`,
  );
  await client.connect();
  await client.query(`SELECT set_config('goldkey.scope', '*', false)`);
  return client;
};

/** Sets an event aside as the evaluation does it. */
const park = (id: string, type: string, payload: object, error: string) =>
  evaluation.query(
    `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
     VALUES ('evaluation.collect-facts', '/goldkey/page-test', $1, 'goldkey.complaints.events.v1', 0, 7, $2, 'p-nobody', $3, $4, $5, 1)`,
    [
      id,
      type,
      JSON.stringify({
        ce_specversion: '1.0',
        ce_id: id,
        ce_source: '/goldkey/page-test',
        ce_type: type,
        ce_subject: id,
        ce_time: '2026-03-05T10:30:00+08:00',
        ce_propertyid: 'p-nobody',
      }),
      JSON.stringify(payload),
      `${error}\n    at the first release`,
    ],
  );

beforeAll(async () => {
  browser = await TestBrowser.open();
  evaluation = await databaseOfEvaluation();
  for (const n of [1, 2, 3]) await park(`sound-${run}-${n}`, sound, { n }, fixed);
  await park(`broken-${run}`, broken, { words: '没有日期' }, `RangeError: an older reason ${run}`);
  await park(`hopeless-${run}`, broken, { words: '测试' }, `RangeError: hopeless ${run}`);
});
afterAll(async () => {
  await evaluation?.query("DELETE FROM parked WHERE source = '/goldkey/page-test'");
  await evaluation?.end();
  await browser?.close();
});

const openList = (search = `?q=${run}`, options = {}): Promise<TestPage> =>
  browser.signedIn('it', `/parked-events${search}`, options);
const rowOf = (page: TestPage, id: string) => page.locator('.gk-list tbody tr[data-row-key]', { hasText: id });
const panelOf = (page: TestPage) => page.locator('aside.gk-panel');
const openEvent = async (page: TestPage, id: string) => {
  await rowOf(page, id).locator('a.gk-row-link').click();
  await panelOf(page).getByText('事件原文').waitFor();
};

test('an event that was set aside is shown as it came, with the error; replayed, it is handled and gone', async () => {
  const page = await openList();
  await openEvent(page, `sound-${run}-1`);
  const panel = panelOf(page);
  await panel.getByText('at the first release').waitFor();
  expect(await panel.locator('pre').last().textContent()).toContain('"n": 1');
  expect(await objections(page)).toEqual([]);
  await panel.getByRole('button', { name: /^重\s?放$/ }).click();
  await panel.getByText('重放成功，事件已处理。').waitFor();
  await rowOf(page, `sound-${run}-1`).waitFor({ state: 'detached' });
  const { rowCount } = await evaluation.query('SELECT 1 FROM fact WHERE id = $1', [`sound-${run}-1`]);
  expect(rowCount).toBe(1);
});

test('all of the same reason are replayed at once', async () => {
  const page = await openList();
  await openEvent(page, `sound-${run}-2`);
  await panelOf(page).getByRole('button', { name: '重放同一原因的全部' }).click();
  await panelOf(page).getByText('重放成功，事件已处理。').waitFor();
  for (const n of [2, 3]) await rowOf(page, `sound-${run}-${n}`).waitFor({ state: 'detached' });
});

test('what fails again stays, with the new reason', async () => {
  const page = await openList();
  await openEvent(page, `broken-${run}`);
  await panelOf(page)
    .getByRole('button', { name: /^重\s?放$/ })
    .click();
  await panelOf(page).getByText('重放后仍失败，已记下新的原因。').waitFor();
  expect(await panelOf(page).locator('pre').first().textContent()).not.toContain('an older reason');
});

test('an event is given up with a reason, from the list, and the audit keeps it', async () => {
  const page = await openList();
  await page.getByRole('checkbox', { name: new RegExp(`hopeless-${run}`) }).check();
  const bar = page.getByRole('region', { name: '批量操作' });
  await bar.getByRole('button', { name: /放\s?弃/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('放弃的理由').fill('测试数据');
  await dialog.getByRole('button', { name: /放\s?弃/ }).click();
  await dialog.getByText(/共 1 条：成功 1，失败 0/).waitFor();
  const { rows } = await evaluation.query<{ data: { why: string } }>(
    `SELECT data FROM history WHERE record_kind = 'parked-event' AND record_id = $1 AND change = 'discarded'`,
    [`hopeless-${run}`],
  );
  expect(rows[0]?.data.why).toBe('测试数据');
});

test('the page is for group IT', async () => {
  const page = await browser.signedIn('quality', '/overview');
  await page.getByRole('link', { name: '总览' }).first().waitFor();
  expect(await page.getByRole('link', { name: '搁置事件' }).count()).toBe(0);
  const answer = await page.request.get('/api/evaluation/parked-events');
  expect(answer.status()).toBe(403);
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('everyone can use it %s', async (_where, viewport, dark) => {
  const page = await openList('', { viewport, dark });
  await page.getByRole('heading', { name: '搁置事件' }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const KINDS = ['page test litter', 'page test rubbish'] as const;

/** What inspections would tell: two findings of the quality centre's day checks, each the first of its kind. */
const tellFindings = async (propertyId: string, raisedAt: string): Promise<void> => {
  const { brokers } = JSON.parse(readFileSync(path.join(process.env['GOLDKEY_TEST_HOME'] ?? '', 'state.json'), 'utf8'));
  const kafka = new Kafka({ clientId: 'page test', brokers: [brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({
    topic: 'goldkey.inspections.events.v1',
    messages: KINDS.map((category) => {
      const findingId = randomUUID();
      const headers = {
        ce_specversion: '1.0',
        ce_id: findingId,
        ce_source: '/goldkey/inspections',
        ce_type: 'goldkey.inspections.finding.raised.v1',
        ce_subject: findingId,
        ce_time: raisedAt,
        ce_propertyid: propertyId,
      };
      const data = { findingId, propertyId, category, source: 'qm-day-check', raisedAt };
      return { key: propertyId, headers, value: JSON.stringify(data) };
    }),
  });
  await producer.disconnect();
};

test('the register of readings works one out on past months and says of another why it cannot', async () => {
  const page = await browser.signedIn('quality', '/rulebook');
  await page.locator('main').getByRole('link', { name: '读法登记', exact: true }).click();
  await heading(page, /^R-01 /);
  expect(await objections(page)).toEqual([]);
  await page.getByLabel('按编号或名称查找').fill('R-13');
  const part = page.getByRole('region', { name: /^R-13 / });
  await part.getByText('由品质管理中心逐月拆分类别来认定，不是参数。').waitFor();
  await page.getByRole('button', { name: '试算 R-13', exact: true }).click();
  await part
    .getByRole('row', { name: /第三次起/ })
    .getByText(/没有变化|人变差|人变好|扣分/)
    .waitFor({ timeout: 60_000 });
  expect(page.faults).toEqual([]);
});

test('kinds of findings are merged with a reason, and that is reversed', async () => {
  const page = await browser.signedIn('quality', '/finding-kinds');
  await heading(page, '同类问题');
  await page.waitForLoadState('networkidle');
  expect(await objections(page)).toEqual([]);
  const propertyId = await page.evaluate(async () => {
    const { items } = (await (await fetch('/api/evaluation/overview')).json()) as { items: { propertyId: string }[] };
    return items.at(-1)?.propertyId ?? '';
  });
  const month = new Date().toISOString().slice(0, 7);
  await tellFindings(propertyId, `${month}-01T00:00:00Z`);
  await page.goto(`/finding-kinds?property=${propertyId}&month=${month}`);
  await page.getByRole('heading', { name: /^page test litter/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '合并类别', exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const kind of KINDS) {
    await dialog.getByLabel('哪几类').fill(kind);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  }
  await dialog.getByLabel('类别名称').fill(KINDS[0]);
  await dialog.getByLabel('理由').fill('页面测试');
  await dialog.getByRole('button', { name: '合并类别' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await dialog.getByLabel('理由').fill('页面测试完了');
  await dialog.getByRole('button', { name: '撤销' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('已撤销：页面测试完了', { exact: false }).first().waitFor();
  expect(page.faults).toEqual([]);
});

test.each([
  ['/rulebook/readings', 'quality'],
  ['/finding-kinds', 'quality'],
] as const)('%s fits a phone', async (path, person) => {
  const page = await browser.signedIn(person, path, { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});

import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';

/** On a machine with much else to do the evaluation hears of a new department late. */
const KNOWN_WITHIN_MS = 60_000;

let browser: TestBrowser;
let address = '';
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: TestPage, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

/** A department without a supervisor, so that the property's manager heads it, with the manager and another; answers once evaluation knows. */
const department = async (
  page: TestPage,
  { propertyId, managerId, named }: { propertyId: string; managerId: string; named: string },
): Promise<readonly string[]> => {
  const names = await page.evaluate(
    async ([property, manager, name]) => {
      const { csrfToken } = (await (await fetch('/session')).json()) as { csrfToken: string };
      const call = async (path: string, body?: object) => {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          'x-csrf-token': csrfToken,
        };
        const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
        const answer = await fetch(`/api/staffing/${path}`, init);
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
        return answer.json();
      };
      const units = (await call('units?kind=property&pageSize=50')) as { items: { id: string; propertyId?: string }[] };
      const parentId = units.items.find((unit) => unit.propertyId === property)?.id;
      const unit = (await call('units', { kind: 'department', parentId, name })) as { id: string };
      const people = (await call(`colleagues?propertyId=${property}&pageSize=20`)) as {
        items: { id: string; name: string }[];
      };
      const from = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
      const isManager = ({ id }: { id: string }) => id === manager;
      const two = [people.items.find(isManager), people.items.find((one) => !isManager(one))];
      for (const one of two) await call('appointments', { employeeId: one?.id, unitId: unit.id, role: 'other', from });
      return two.map((one) => one?.name ?? '');
    },
    [propertyId, managerId, named] as const,
  );
  // In a loop of its own: `waitForFunction` takes a promise for the answer that it waits for.
  await page.evaluate(
    async ([property, name, withinMs]) => {
      const month = new Date().toISOString().slice(0, 7);
      const path = `/api/evaluation/bonuses/departments?property=${property}&period=${month}`;
      for (const end = Date.now() + withinMs; ; ) {
        const { items } = (await (await fetch(path)).json()) as { items: { name: string; people: number }[] };
        if (items.some((one) => one.name === name && one.people === 2)) return;
        if (Date.now() > end) throw new Error(`the evaluation does not hear of ${name}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    [propertyId, named, KNOWN_WITHIN_MS] as const,
  );
  return names;
};

test('a bonus is granted to a department, which its head shares out, stating what is kept', async () => {
  const named = `奖金测试部${Date.now() % 100_000}`;
  const manager = await browser.signedIn('manager', '/bonuses');
  await heading(manager, '部门奖金');
  expect(await button(manager, '核发奖金').count()).toBe(0);
  const session = await manager.evaluate(async () => (await fetch('/session')).json());
  const { properties, employeeId: managerId } = session as { properties: string[]; employeeId: string };
  const [propertyId = ''] = properties;
  const people = await department(await browser.signedIn('it', '/bonuses'), { propertyId, managerId, named });

  const quality = await browser.signedIn('quality', `/bonuses?property=${propertyId}`);
  await button(quality, '核发奖金').click();
  const dialog = quality.getByRole('dialog');
  const choose = async (label: string, words: string) => {
    await dialog
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .fill(words);
    await quality.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click();
  };
  const name = await quality.evaluate(async (id) => {
    const { items } = (await (await fetch('/api/evaluation/overview')).json()) as { items: Record<string, string>[] };
    return items.find((one) => one['propertyId'] === id)?.['name'] ?? '';
  }, propertyId);
  await choose('项目', name);
  await choose('部门', named);
  await dialog.getByLabel('奖金', { exact: true }).fill('1000.00');
  await dialog.getByLabel('理由').fill('页面测试');
  await inDialog(quality, '核发奖金').click();
  await heading(quality, new RegExp(`${named} .* 奖金`));
  address = new URL(quality.url()).pathname;
  expect(await objections(quality)).toEqual([]);

  await manager.goto(address);
  await manager.getByLabel(people[0] ?? '').fill('600.05');
  await manager.getByText('未分配 ¥399.95').waitFor();
  await manager.getByLabel(people[1] ?? '').fill('400');
  await manager.getByText('超出 ¥0.05').waitFor();
  await manager.getByLabel(people[1] ?? '').fill('300');
  await button(manager, '保存分配').click();
  await button(manager, '提交批准').click();
  await manager.getByRole('dialog').getByLabel('留存理由').fill('留作下月');
  await inDialog(manager, '提交批准').click();
  await manager.getByText('待批准').first().waitFor();
  expect(await objections(manager)).toEqual([]);
  expect([...quality.faults, ...manager.faults]).toEqual([]);
});

test('it is sent back with why, submitted anew and approved; what follows is said', async () => {
  const quality = await browser.signedIn('quality', address);
  await button(quality, '退回').click();
  await quality.getByRole('dialog').getByLabel('理由').fill('请写明夜班');
  await inDialog(quality, '退回').click();
  await quality.getByText('请写明夜班').waitFor();
  const manager = await browser.signedIn('manager', address, { viewport: PHONE });
  await button(manager, '提交批准').click();
  await manager.getByRole('dialog').getByLabel('留存理由').fill('夜班补贴留作下月');
  await inDialog(manager, '提交批准').click();
  await manager.getByText('待批准').first().waitFor();
  await quality.reload();
  await button(quality, '批准分配').click();
  await inDialog(quality, '批准分配').click();
  await quality.getByText('随下一次结果公示', { exact: true }).waitFor();
  await quality.getByText('已批准').first().waitFor();
  expect([...quality.faults, ...manager.faults]).toEqual([]);
});

test.each([['list'], ['record']])('the %s fits a phone', async (which) => {
  const page = await browser.signedIn('manager', which === 'list' ? '/bonuses' : address, { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});

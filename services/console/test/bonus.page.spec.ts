import { objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask, askUntil, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: TestPage, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

interface Person {
  readonly id: string;
  readonly name: string;
}
interface Department {
  readonly propertyId: string;
  readonly id: string;
  readonly name: string;
  readonly people: readonly Person[];
}

/** Waits until evaluation knows the department with both its people. */
const untilKnown = async (page: TestPage, propertyId: string, departmentId: string): Promise<void> => {
  const month = new Date().toISOString().slice(0, 7);
  const path = `/api/evaluation/bonuses/departments?property=${propertyId}&period=${month}`;
  const isKnown = (one: { departmentId: string; people: number }) =>
    one.departmentId === departmentId && one.people === 2;
  await askUntil(page, path, ({ items }) => items.some(isKnown));
};

/** A department without a supervisor, so that the property's manager heads it, with the manager and another one. */
const department = async (manager: TestPage): Promise<Department> => {
  const { properties, employeeId } = await ask(manager, '/session');
  const [propertyId] = properties;
  const it = await browser.signedIn('it', '/bonuses');
  const { items: units } = await ask(it, '/api/staffing/units?kind=property&pageSize=50');
  const parentId = units.find((unit: { propertyId?: string }) => unit.propertyId === propertyId).id;
  const name = `奖金测试部${Math.random().toString(36).slice(2, 8)}`;
  const { id } = await command(it, '/api/staffing/units', { kind: 'department', parentId, name });
  const { items: colleagues } = await ask(it, `/api/staffing/colleagues?propertyId=${propertyId}&pageSize=20`);
  const isManager = (one: Person) => one.id === employeeId;
  const people = [colleagues.find(isManager), colleagues.find((one: Person) => !isManager(one))];
  const from = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  for (const one of people)
    await command(it, '/api/staffing/appointments', { employeeId: one.id, unitId: id, role: 'other', from });
  await untilKnown(it, propertyId, id);
  return { propertyId, id, name, people };
};

/** The address of a bonus that its head has shared out in part and handed in. */
const submitted = async (): Promise<string> => {
  const manager = await browser.signedIn('manager', '/bonuses');
  const { propertyId, id: departmentId, people } = await department(manager);
  const quality = await browser.signedIn('quality', '/bonuses');
  const period = new Date().toISOString().slice(0, 7);
  const bonus = { propertyId, departmentId, period, amount: '1000.00', reason: '页面测试' };
  const { bonusId } = await command(quality, '/api/evaluation/bonuses', bonus);
  const shares = people.map(({ id }) => ({ employeeId: id, amount: '400.00' }));
  await command(manager, `/api/evaluation/bonuses/${bonusId}/shares`, { shares }, { method: 'PUT' });
  const kept = { kept: '200.00', keptReason: '留作下月' };
  await command(manager, `/api/evaluation/bonuses/${bonusId}/submission`, kept);
  return `/bonuses/${bonusId}`;
};

test('a bonus is granted to a department, which its head shares out, stating what is kept', async () => {
  const manager = await browser.signedIn('manager', '/bonuses');
  await heading(manager, '部门奖金');
  expect(await button(manager, '核发奖金').count()).toBe(0);
  const { propertyId, name: named, people } = await department(manager);

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
  const { items } = await ask(quality, '/api/evaluation/overview');
  const { name } = items.find((one: Pick<Department, 'propertyId'>) => one.propertyId === propertyId);
  await choose('项目', name);
  await choose('部门', named);
  await dialog.getByLabel('奖金', { exact: true }).fill('1000.00');
  await dialog.getByLabel('理由').fill('页面测试');
  await inDialog(quality, '核发奖金').click();
  await heading(quality, new RegExp(`${named} .* 奖金`));
  expect(await objections(quality)).toEqual([]);

  await manager.goto(new URL(quality.url()).pathname);
  await manager.getByLabel(people[0]?.name ?? '').fill('600.05');
  await manager.getByText('未分配 ¥399.95').waitFor();
  await manager.getByLabel(people[1]?.name ?? '').fill('400');
  await manager.getByText('超出 ¥0.05').waitFor();
  await manager.getByLabel(people[1]?.name ?? '').fill('300');
  // What is submitted is what is kept: not before what is typed is saved.
  await manager.getByText('改动还没有保存').waitFor();
  expect(await button(manager, '提交批准').count()).toBe(0);
  await button(manager, '保存分配').click();
  await button(manager, '提交批准').click();
  await manager.getByRole('dialog').getByLabel('留存理由').fill('留作下月');
  await inDialog(manager, '提交批准').click();
  await manager.getByText('待批准').first().waitFor();
  expect(await objections(manager)).toEqual([]);
  await manager.setViewportSize(PHONE);
  expect(await overflow(manager)).toBe(0);
  expect(await objections(manager)).toEqual([]);
  expect([...quality.faults, ...manager.faults]).toEqual([]);
});

test('it is sent back with why, submitted anew and approved; what follows is said', async () => {
  const address = await submitted();
  const quality = await browser.signedIn('quality', address);
  await button(quality, '退回').click();
  await quality.getByRole('dialog').getByLabel('理由').fill('请写明夜班');
  await inDialog(quality, '退回').click();
  await quality.getByRole('dialog').waitFor({ state: 'hidden' });
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

test('the list fits a phone', async () => {
  const page = await browser.signedIn('manager', '/bonuses', { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});

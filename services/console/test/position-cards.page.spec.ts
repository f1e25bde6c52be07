import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const random = (): string => Math.random().toString(36).slice(2, 8);
const signedIn = (who: 'manager' | 'it' | 'general', path = '/position-cards', screen = {}) =>
  browser.signedIn(who, path, screen);

/** Somebody new of the manager's property, in a position whose indicators are in force since January. */
const inPosition = async (manager: TestPage) => {
  const { items: units } = await ask(manager, '/api/staffing/units?kind=department&pageSize=100');
  const unit = units.find(({ name }: { name: string }) => name === '客户服务部');
  const name = `接待 ${random()}`;
  const indicators = [
    { indicator: '缺编率', weight: 60, measure: 'head-count-gap', floor: '1', target: '0' },
    { indicator: '公共秩序', weight: 20, measure: 'stated', floor: '4', target: '0' },
    { indicator: '车场事故', weight: 20, measure: 'car-park-accidents', floor: '100', target: '0' },
  ];
  const description = { name, headCount: 2, indicators };
  const code = `GW-${random()}`;
  const { id: positionId } = await command(manager, '/api/staffing/positions', { unitId: unit.id, code, description });
  const it = await signedIn('it');
  await command(it, `/api/staffing/positions/${positionId}/review`, {});
  const general = await signedIn('general');
  const effective = { effectiveFrom: '2026-01-01' };
  await command(general, `/api/staffing/positions/${positionId}/approval`, effective);
  const hired = {
    number: `PK-${random()}`,
    name: `周${random()}`,
    hiredOn: '2026-01-01',
    homePropertyId: unit.propertyId,
  };
  const { id: employeeId } = await command(manager, '/api/staffing/employees', hired);
  const post = { employeeId, unitId: unit.id, role: 'customer-service', from: '2026-01-01', positionId };
  await command(manager, '/api/staffing/appointments', post);
  return { person: hired.name, position: name, propertyId: unit.propertyId };
};

/** An accident of the quarter; answers how many the register has of it. */
const accidents = async (manager: TestPage, propertyId: string): Promise<number> => {
  const door = '/api/inspections/car-park-matters';
  const matter = { propertyId, kind: 'accident', place: 'B1', happenedAt: '2026-03-31T23:50:00+08:00', text: '追尾' };
  await command(manager, door, matter);
  const quarter = new URLSearchParams({ propertyId, from: '2026-01-01', until: '2026-04-01', pageSize: '500' });
  const { items } = await ask(manager, `${door}?${quarter}`);
  return items.filter(
    ({ kind, happenedAt }: { kind: string; happenedAt: string }) => kind === 'accident' && happenedAt < '2026-04-01',
  ).length;
};

test('a card is begun for a post, said, reviewed and approved by another above, each figure with its working', async () => {
  const manager = await signedIn('manager');
  const { person, position, propertyId } = await inPosition(manager);
  const count = await accidents(manager, propertyId);
  await manager.goto('/position-cards');
  await manager.getByRole('button', { name: '写考核卡' }).click();
  const dialog = () => manager.getByRole('dialog').last();
  await dialog().getByLabel('任职').click();
  await manager.keyboard.type(person);
  await manager.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: person }).click();
  await dialog().getByLabel('期间').click();
  await manager.keyboard.type('2026-Q1');
  await manager
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: '2026 年第 1 季度' })
    .click();
  await dialog().getByRole('button', { name: '写考核卡' }).click();
  await manager.waitForURL(/\/position-cards\/[0-9a-f-]{36}$/);
  const address = new URL(manager.url()).pathname;
  const sheet = manager.getByRole('table', { name: `${position} 考核卡 2026 年第 1 季度` });
  await sheet.getByText('1 / 2').first().waitFor();
  await sheet.getByRole('link', { name: position }).waitFor();
  await sheet.getByText('上级还没有评定；全部评定后才能审核').waitFor();
  // What inspections has on record, with whose it is, of which days, and the records.
  await sheet.getByText('巡检记录，2026-01-01 至 2026-03-31').waitFor();
  await sheet.getByRole('link', { name: '2026-03-31' }).first().waitFor();
  await manager.getByRole('button', { name: '评定指标' }).click();
  await dialog().getByLabel('第 2 项实际值').fill('1');
  await dialog().getByLabel('第 2 项依据').fill('全季一起，已处理');
  await dialog().getByRole('button', { name: '评定指标' }).click();
  await sheet.getByText('全季一起，已处理').waitFor();
  await manager.getByRole('button', { name: '审核', exact: true }).click();
  await dialog().getByRole('button', { name: '审核', exact: true }).click();
  await manager.getByText('已审核').first().waitFor();
  // Half of the gap to earn, one incident of four, so many accidents of a hundred: 30, 15 and what is left of 20.
  await sheet.getByText((45 + (20 * (100 - count)) / 100).toFixed(2), { exact: true }).waitFor();
  expect(await manager.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  for (const viewport of [DESK, PHONE]) {
    const page = await signedIn('manager', address, { viewport });
    await page.getByRole('table', { name: `${position} 考核卡 2026 年第 1 季度` }).waitFor();
    await settled(page);
    expect(await objections(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  const general = await signedIn('general', address);
  await general.getByRole('button', { name: '批准', exact: true }).click();
  await general.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await general.getByText('已批准').first().waitFor();
  await general.getByRole('button', { name: '撤回' }).click();
  await general.getByRole('dialog').getByLabel('原因').fill('试用');
  await general.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await general.getByText('已撤回').first().waitFor();
  expect([...manager.faults, ...general.faults]).toEqual([]);
});

test('a form of a position says how an indicator is measured, and from where to where it earns', async () => {
  const page = await signedIn('manager', '/positions/new');
  await page.getByRole('button', { name: '加一项指标' }).click();
  await page.getByLabel('取数').click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: '培训计划完成率' })
    .click();
  await page.getByLabel('起点').fill('50%');
  await page.getByLabel('目标').fill('100%');
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test.each(['/position-cards', '/position-cards/mine'])('%s can be used by everyone', async (path) => {
  for (const viewport of [DESK, PHONE]) {
    const page = await signedIn('manager', path, { viewport });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await objections(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(page.faults).toEqual([]);
  }
});

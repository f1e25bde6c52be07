import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const isSound = async (page: TestPage): Promise<void> => {
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

/** A repair at a home that this person did and finished; its owner pays 35.00 of it. */
const finished = async (page: TestPage) => {
  const { employeeId } = await ask(page, '/session');
  const { items: matters } = await ask(page, '/api/complaints/complaints?pageSize=1');
  const [{ propertyId, departmentId }] = matters;
  const { items: homes } = await ask(page, `/api/billing/households?propertyId=${propertyId}&sort=-home&pageSize=1`);
  const [{ householdId }] = homes;
  const said = { kind: 'repair', category: '阀芯', description: '厨房滴水', channel: 'phone' };
  const home = { propertyId, departmentId, householdId, contactPhone: '13800005678' };
  const { complaintId } = await command(page, '/api/complaints/complaints', { ...said, ...home });
  const made = { matterId: complaintId, steps: [], workerId: employeeId, offShiftReason: '临时调配' };
  const { id, number } = await command(page, '/api/complaints/work-orders', made);
  const door = `/api/complaints/work-orders/${id}`;
  for (const act of ['acceptance', 'beginning']) await command(page, `${door}/${act}`, {});
  const materials = [{ name: '阀芯', quantity: '1', unit: '个', unitPrice: '35.00', paidBy: 'owner' }];
  await command(page, `${door}/record`, { steps: [], materials }, { method: 'PUT' });
  await command(page, `${door}/finishing`, { result: '换了阀芯' });
  return { id: id as string, number: number as string, propertyId: propertyId as string };
};

/** The property bills what is per use at a yuan under the code of repairs. */
const registerFeeItem = (page: TestPage, propertyId: string) =>
  command(page, '/api/billing/fee-items', {
    ...{ propertyId, code: 'WX', name: '维修', unit: '元', basis: 'per-use' },
    tariffs: [{ from: '2020-01-01', tiers: [{ price: '1' }] }],
  });

/** The bill of this month, of repairs alone. */
const bill = async (page: TestPage, propertyId: string, feeItemId: string): Promise<void> => {
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  const wanted = { propertyId, month, feeItemIds: [feeItemId] };
  const { lines, total } = await command(page, '/api/billing/runs/preview', wanted);
  await command(page, '/api/billing/runs', { ...wanted, expected: { lines, total } });
};

test('what an owner signs for is refused while nothing bills it and given up, then charged after all, billed and seen on the household’s account', async () => {
  const page = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { id, number, propertyId } = await finished(page);
  await page.goto(`/complaints/work-orders/${id}`);
  await page.getByRole('heading', { level: 3, name: '费用' }).waitFor();
  expect(await page.getByText('业主应付款').count()).toBe(0);
  const signature = { name: '周先生', lines: [[[10, 10]]] };
  await command(page, `/api/complaints/work-orders/${id}/confirmation`, { signature });
  await page.reload();
  await page.getByText(/请在「收费项目」登记代码 WX/).waitFor();
  await page.getByText('没有记上').waitFor();
  await isSound(page);
  await page.setViewportSize(PHONE);
  await isSound(page);

  await page.getByRole('button', { name: '不再入账' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('业主说物业保修，先不收');
  await isSound(page);
  await dialog.getByRole('button', { name: '不再入账' }).click();
  await page.getByText('已决定不入账').waitFor();
  await page.getByText(/业主说物业保修，先不收（.+）/).waitFor();
  expect(await page.getByRole('button', { name: '不再入账' }).count()).toBe(0);
  await isSound(page);

  const { id: feeItemId } = await registerFeeItem(page, propertyId);
  await page.getByRole('button', { name: '再记一次' }).click();
  await page.getByText(/已记到户账$/).waitFor();
  await page.getByText('随月账单出账').waitFor();
  await isSound(page);
  await page.setViewportSize(DESK);
  await isSound(page);

  await bill(page, propertyId, feeItemId);
  await page.reload();
  await page.getByText('已出账，未缴 ¥35.00').waitFor();
  await page.getByRole('link', { name: '看户账' }).click();
  const account = page.getByRole('complementary');
  await account.getByText(`阀芯 ${number}`).waitFor();
  await account.getByText('¥35.00').first().waitFor();
  await isSound(page);
  expect(page.faults).toEqual([]);
}, 120_000);

import { objections, TestBrowser } from './browser.js';
import { ask } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a person of the group is read in a property, and what only the group may do with them is locked', async () => {
  const page = await browser.signedIn('manager', '/employees');
  const { items } = await ask(page, '/api/staffing/employees?pageSize=50');
  const { id } = items.find(({ propertyId }: { propertyId: string | null }) => propertyId === null);
  await page.goto(`/employees/${id}`);
  // To be appointed in the property too is the property's to decide.
  await page.getByRole('button', { name: '任职', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '改档案' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '调动' }).count()).toBe(0);
  await page.getByText('不在您的管辖范围，由集团办理。').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 60_000);

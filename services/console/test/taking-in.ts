import type { TestPage } from './browser.js';

/** Of the list that is open now; one that was open before stays in the page, hidden. */
export const options = (page: TestPage) =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

/** Fills in what the form of a call needs. */
const fill = async (page: TestPage, description: string): Promise<void> => {
  await page.getByLabel('电话').fill('13800002046');
  await page.getByLabel('类别').fill('漏水');
  await page.getByLabel('内容').fill(description);
  await page.getByLabel('责任部门').click();
  await options(page).first().click();
};

/** Takes in a matter, and stands on its page. */
export const takeIn = async (page: TestPage, description: string): Promise<void> => {
  await page.goto('/complaints/new');
  await page.getByLabel('内容').waitFor();
  await fill(page, description);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
};

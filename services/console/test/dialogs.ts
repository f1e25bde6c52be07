import type { TestPage } from './browser.js';

/** The dialog on top. */
export const dialogOf = (page: TestPage) => page.getByRole('dialog').last();

/** Chooses in the dialog's list: the first option that says so, or the one at a place. */
export const choose = async (page: TestPage, label: string, option: string | number): Promise<void> => {
  await dialogOf(page).getByLabel(label, { exact: true }).click();
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await (typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option }).first()).click();
};

/** Types into fields of the dialog, by the beginnings of their names: what may be left out says so behind. */
export const fill = async (page: TestPage, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) {
    const field = dialogOf(page)
      .getByLabel(new RegExp(`^${label}`))
      .first();
    await field.fill(value);
    await field.press('Tab');
  }
};

/** Presses the dialog's filled button, or the one of that name; done once no dialog is open. */
export const confirm = async (page: TestPage, name?: string): Promise<void> => {
  const dialog = dialogOf(page);
  await (name === undefined ? dialog.locator('.ant-btn-primary') : dialog.getByRole('button', { name })).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

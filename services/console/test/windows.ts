import type { TestPage } from './browser.js';

const MOST_SHOWN = 1_500;

const whole = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_SHOWN);

/** Where a window stands, and its words: a dialog's, where one is open, else the page's. */
const shownBy = async (page: TestPage): Promise<string> => {
  if (page.isClosed()) return '';
  const shown = await page.evaluate(() => {
    const dialogs = [...document.querySelectorAll<HTMLElement>('[role=dialog], [role=alert]')];
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted, not styles and what is hidden.
    const words = dialogs.map((one) => one.innerText).filter((said) => said.trim() !== '');
    // biome-ignore lint/performance/useDomNodeTextContent: as above.
    return words.length > 0 ? words.join(' | ') : document.body.innerText;
  });
  return [page.url(), whole(shown), ...page.faults, ...page.refused].join('\n  ');
};

/** Lets `tools/jest/page-environment.cjs` tell what the windows show when a test fails. */
export const tellOnFailure = (windows: () => readonly TestPage[]): void => {
  Object.assign(globalThis, {
    tellWindows: async () => {
      const told = await Promise.all(windows().map((page) => shownBy(page).catch(String)));
      return told.filter((one) => one !== '').join('\n');
    },
  });
};

import type { TestPage } from './browser.js';
import { ask } from './doors.js';

interface Closing {
  readonly propertyId: string;
  readonly state: string;
  readonly obstacles: readonly { readonly firm: boolean }[];
}

/** The last month that is over, and the properties that could close it: nothing firm stands against it. */
export const closable = async (page: TestPage): Promise<{ month: string; propertyIds: readonly string[] }> => {
  const { month, items } = await ask(page, '/api/evaluation/closings');
  const open = (items as readonly Closing[]).filter(
    ({ propertyId, state, obstacles }) =>
      propertyId !== 'group' && state === 'draft' && obstacles.every(({ firm }) => !firm),
  );
  return { month, propertyIds: open.map(({ propertyId }) => propertyId) };
};

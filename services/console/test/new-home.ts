import type { TestPage } from './browser.js';
import { ask, command } from './doors.js';

/** A home of the demo group that nobody else's test changes. */
export const newHome = async (page: TestPage): Promise<{ id: string; propertyId: string; room: string }> => {
  const { items } = await ask(page, '/api/estates/properties?pageSize=1');
  return command(page, '/api/estates/households', {
    propertyId: items[0].id,
    building: '88-1',
    room: Math.random().toString(36).slice(2, 10),
    areaSquareMetres: '89.50',
    ownerName: '张伟',
    ownerPhone: '13812345678',
  });
};

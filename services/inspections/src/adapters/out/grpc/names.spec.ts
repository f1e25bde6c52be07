import type { GrpcClient } from '@goldkey/service-kit';
import { namesOf } from './names.js';

const MOST = 1_000;

test('names of very many people are asked for in questions that staffing takes', async () => {
  const asked: number[] = [];
  const staffing = {
    call: async (_method: string, { ids }: { ids: string[] }) => {
      asked.push(ids.length);
      if (ids.length > MOST) throw new Error('too many');
      return { employees: ids.map((employeeId) => ({ employeeId, name: `name of ${employeeId}` })) };
    },
  } as unknown as GrpcClient;
  const ids = Array.from({ length: 2_100 }, (_, at) => `e-${at}`);
  const names = await namesOf(staffing).of([...ids, 'e-0']);
  expect([names.size, names.get('e-2099')]).toEqual([2_100, 'name of e-2099']);
  expect(asked).toEqual([MOST, MOST, 100]);
  expect([...(await namesOf(staffing).of([]))]).toEqual([]);
});

import { runAs, runAsSystem } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { aCaller } from '@goldkey/testing';
import { PeopleRegisterGrpcController } from '../src/adapters/in/grpc/people-register.controller.js';
import { EstatesWorld } from './estates-world.js';

let world: EstatesWorld;
beforeAll(async () => {
  world = await EstatesWorld.open();
});
afterAll(() => world?.close());

const find = async (words: string) => {
  const { people } = await runAs(aCaller({ permissions: ['privacy:request'] }), () =>
    world.service.app.get(PeopleRegisterGrpcController).find({ words }),
  );
  return people.map(({ name }) => name);
};

test('who is looked for by a word is found among any number of homes, and by no name of a field', async () => {
  const { id: propertyId } = await world.property();
  const database = world.service.app.get(Database);
  await runAsSystem('test', () =>
    database.transaction((tx) =>
      tx.query(
        `INSERT INTO household (id, property_id, building, room, state, version)
     SELECT 'h-' || to_char(n, 'FM0000'), $1::text, '1', n::text, jsonb_build_object('id', 'h-' || to_char(n, 'FM0000'), 'propertyId', $1::text, 'building', '1',
       'room', n::text, 'people', jsonb_build_array(jsonb_build_object('personId', 'p-' || n, 'role', 'owner',
       'name', CASE WHEN n = 600 THEN 'Anna Phoneham' ELSE '赵' || n END))), 1 FROM generate_series(1, 600) AS n`,
        [propertyId],
      ),
    ),
  );
  expect(await find('Phone')).toEqual(['Anna Phoneham']);
  expect(await find('personId')).toEqual([]);
  expect(await find('赵599')).toEqual(['赵599']);
});

import { runAsSystem } from '@goldkey/access';
import { TellWhatIsDue1764000000550 } from '../src/adapters/out/postgres/migrations/1764000000550-tell-what-is-due.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
});
afterAll(() => world?.close());

const signed = async (subject: string): Promise<{ id: string }> => {
  const terms = { body: '派出所', terms: '每季一次', signedOn: '2026-01-01', expiresOn: '2026-12-31' };
  const answer = await world.post('agreements', { propertyId: place.propertyId, subject, ...terms }, place.desk);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const told = async (id: string) => (await world.news(id)).map(({ type, key, payload }) => ({ type, key, payload }));

test('agreements that stand already are told once, as they would have told of themselves; what has ended is not', async () => {
  const [stands, over] = [await signed('治安联防'), await signed('旧协议')];
  const headers = { 'if-match': '"1"' };
  const ended = await world.post(`agreements/${over.id}/end`, { reason: '到期' }, place.desk, { headers });
  expect(ended.status).toBe(200);
  const itself = await told(stands.id);
  expect(itself).toMatchObject([{ payload: { register: 'agreements', dueOn: '2026-12-31', remindOn: '2026-12-24' } }]);
  await world.database.statement('DELETE FROM outbox');
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      new TellWhatIsDue1764000000550().up({ query: (sql: string) => tx.query(sql) } as never),
    ),
  );
  expect(await told(stands.id)).toEqual(itself);
  expect(await told(over.id)).toEqual([]);
});

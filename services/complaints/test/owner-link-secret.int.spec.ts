import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let here: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  here = await world.place();
});
afterAll(() => world?.close());

const keptKeys = async (): Promise<string> =>
  JSON.stringify(await world.database.statement('SELECT * FROM idempotency_key'));

test('the command that issued a link answers the same link again, and keeps its token no more than its key', async () => {
  const { complaintId } = await world.received(here);
  const { propertyId, departmentId } = here;
  for (const [key, url, body] of [
    ['key-of-a-matter-link', `complaints/${complaintId}/owner-link`, {}],
    ['key-of-a-report-link', 'owner-links', { propertyId, departmentId }],
  ] as const) {
    const issue = () => world.post(url, body, here.desk, { key });
    const first = await issue();
    expect(first).toMatchObject({ status: 201, body: { url: expect.stringMatching(/\/o\/[\w-]{43}$/) } });
    expect((await issue()).body).toEqual(first.body);
    const kept = await keptKeys();
    expect(kept).toContain('owner-link');
    expect(kept).not.toContain(first.body.url.split('/').at(-1));
    expect(kept).not.toContain(key);
  }
});

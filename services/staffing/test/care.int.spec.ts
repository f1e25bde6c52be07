import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const appointed = (place = here) => world.appointed(place);

describe('care for the staff', () => {
  test('names whom to talk with next, and whether the week has its talk', async () => {
    const place = await world.property();
    const [first, second] = [await appointed(place), await appointed(place)];
    const due = async () => (await world.get(`talks-due?propertyId=${place.propertyId}`)).body;
    const before = await due();
    expect(before).toMatchObject({ heldInWeek: 0, timeZone: 'Asia/Shanghai' });
    expect(before.people.map((one: { employeeId: string }) => one.employeeId).sort()).toEqual(
      [first.employeeId, second.employeeId].sort(),
    );
    const [next] = before.people;
    const talk = { propertyId: place.propertyId, employeeId: next.employeeId, note: '' };
    await world.made('talks', talk, place.manager);
    const after = await due();
    expect(after.heldInWeek).toBe(1);
    expect(after.people.at(-1)).toMatchObject({
      employeeId: next.employeeId,
      lastTalkAt: expect.stringMatching(/\+08:00$/),
    });
    expect((await world.get(`talks?propertyId=${place.propertyId}`)).body.items).toMatchObject([
      { employeeName: '员工', managerName: '员工' },
    ]);
    expect(await world.get(`talks-due?propertyId=${place.propertyId}`, here.manager)).toMatchObject({ status: 404 });
  });

  test('never names the manager, whatever else they do, nor who asks: nobody talks with themselves', async () => {
    const place = await world.property();
    const besides = { employeeId: place.managerId, unitId: place.departmentId, role: 'maintenance' };
    await world.made('appointments', { ...besides, from: '2026-01-01' });
    const [staff, asking] = [await appointed(place), await appointed(place)];
    const named = async (as: Property['manager']) => {
      const { body } = await world.get(`talks-due?propertyId=${place.propertyId}`, as);
      return body.people.map(({ employeeId }: { employeeId: string }) => employeeId).sort();
    };
    expect(await named(place.manager)).toEqual([staff.employeeId, asking.employeeId].sort());
    expect(await named({ ...place.manager, employeeId: asking.employeeId })).toEqual([staff.employeeId]);
  });

  test("counts for the week's duty the talks of the manager, by whom they are owed (rulebook M-32)", async () => {
    const place = await world.property();
    const [staff, supervisor] = [await appointed(place), await appointed(place)];
    const talk = { propertyId: place.propertyId, employeeId: staff.employeeId, note: '' };
    await world.made('talks', { ...talk, managerId: supervisor.employeeId }, place.manager);
    const due = async () => (await world.get(`talks-due?propertyId=${place.propertyId}`)).body;
    expect(await due()).toMatchObject({ heldInWeek: 0 });
    await world.made('talks', talk, place.manager);
    expect(await due()).toMatchObject({ heldInWeek: 1 });
  });

  test('counts what the month asks for', async () => {
    const place = await world.property();
    const activity = { propertyId: place.propertyId, kind: '99+1', participants: [place.managerId] };
    await world.made('activities', { ...activity, heldAt: '2026-03-10T10:00:00+08:00' }, place.manager);
    const { propertyId } = place;
    const board = { propertyId, kind: 'bulletin-change', title: '消防', place: '北门', on: '2026-03-12' };
    const deed = await world.made('community-deeds', board, place.manager);
    const month = async () => (await world.get(`care-months/2026-03?propertyId=${place.propertyId}`)).body.done;
    expect(await month()).toEqual([
      { kind: '99+1', count: 1 },
      { kind: 'staff-activity', count: 0 },
      { kind: 'professional-training', count: 0 },
      { kind: 'character-training', count: 0 },
      { kind: 'community-activity', count: 0 },
      { kind: 'bulletin-change', count: 1 },
    ]);
    await world.made(`community-deeds/${deed.id}/withdrawal`, { reason: '误录' });
    expect((await month()).at(-1)).toEqual({ kind: 'bulletin-change', count: 0 });
    const [told, back] = await world.news(deed.id);
    expect(told).toMatchObject({ payload: { bulletinId: deed.id, place: '北门', changedOn: '2026-03-12' } });
    expect(back?.payload).toEqual({ eventId: told?.id });
  });

  test('opinions that wait come first, the earliest promise at the top', async () => {
    const place = await world.property();
    const raised = (text: string, replyDue: string) =>
      world.made(
        'opinions',
        { propertyId: place.propertyId, text, replyDue, raisedAt: '2026-03-01T10:00:00+08:00' },
        place.manager,
      );
    const answered = await raised('食堂', '2026-03-02T10:00:00+08:00');
    await raised('宿舍', '2026-03-09T10:00:00+08:00');
    await raised('工具', '2026-03-05T10:00:00+08:00');
    await world.made(`opinions/${answered.id}/close`, { reply: '换了供应商' }, place.manager);
    const { items } = (await world.get(`opinions?propertyId=${place.propertyId}&sort=waiting`)).body;
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['工具', '宿舍', '食堂']);
    expect(items[0]).toMatchObject({ employeeName: '员工' });
  });

  test('a suggestion is adopted by another person with an exact reward, and told', async () => {
    const employeeId = await world.hire(here.propertyId);
    const wish = { propertyId: here.propertyId, employeeId, title: '节水', text: '绿化用中水' };
    const { id } = await world.made('suggestions', wish, here.manager);
    const door = `suggestions/${id}/decision`;
    const decision = { outcome: 'adopted', reward: '200.5', reason: '省钱' };
    const own = { ...here.manager, employeeId };
    expect(await world.post(door, decision, { as: own })).toMatchObject({ status: 403 });
    expect(await world.post(door, { ...decision, reward: '0.001' }, { as: here.manager })).toMatchObject({
      status: 400,
    });
    const adopted = await world.made(door, decision, here.manager);
    expect(adopted).toMatchObject({ state: 'adopted', reward: '200.50', decidedBy: here.managerId });
    expect(await world.get(`suggestions/${id}`, there.manager)).toMatchObject({ status: 404 });
    await world.made(`suggestions/${id}/withdrawal`, { reason: '误录' });
    const news = await world.news(id);
    expect(news.map(({ type }) => type.slice(17))).toEqual([
      'suggestion.made.v1',
      'suggestion.decided.v1',
      'suggestion.decided.withdrawn.v1',
      'suggestion.made.withdrawn.v1',
    ]);
    expect(news[1]?.payload).toMatchObject({ outcome: 'adopted', reward: '200.50' });
  });
});

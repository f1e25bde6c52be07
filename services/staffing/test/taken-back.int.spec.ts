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

const reason = '误录';
const wordsOf = async (subjects: readonly string[]) => {
  const news = (await Promise.all(subjects.map((subject) => world.news(subject)))).flat();
  return news.map(({ type }) => type.replace('goldkey.staffing.', ''));
};

describe('of a plan', () => {
  const submitted = async (period: string) => {
    const plan = { propertyId: here.propertyId, planKind: 'month', period, items: [{ what: '查消防' }] };
    const { id } = await world.made('work-plans', plan, here.manager);
    await world.made(`work-plans/${id}/submission`, {}, here.manager);
    return `work-plans/${id}`;
  };

  test('a progress that was reported for the wrong week is taken back alone, and reported again', async () => {
    const door = await submitted('2026-05');
    const { acts } = await world.made(`${door}/progress`, { week: '2026-W19' }, here.manager);
    const back = `${door}/progress/withdrawal`;
    expect(await world.post(back, { week: '2026-W19', reason }, { as: there.manager })).toMatchObject({ status: 404 });
    const taken = await world.made(back, { week: '2026-W19', reason }, here.manager);
    expect(taken).toMatchObject({ state: 'submitted', reportedWeeks: [], acts: [acts[0]] });
    expect(await wordsOf(acts)).toEqual([
      'plan.submitted.v1',
      'plan.progress-reported.v1',
      'plan.progress-reported.withdrawn.v1',
    ]);
    expect(await world.post(back, { week: '2026-W19', reason }, { as: here.manager })).toMatchObject({
      status: 409,
      body: { code: 'staffing.progress-not-reported' },
    });
    await world.made(`${door}/progress`, { week: '2026-W19' }, here.manager);
  });

  test('a self-evaluation that came too early is taken back alone: the plan goes on, and stays handed in', async () => {
    const door = await submitted('2026-06');
    const back = `${door}/self-evaluation/withdrawal`;
    expect(await world.post(back, { reason }, { as: here.manager })).toMatchObject({
      status: 409,
      body: { code: 'staffing.plan-not-self-evaluated' },
    });
    const { acts } = await world.made(`${door}/self-evaluation`, { summary: '早了' }, here.manager);
    const taken = await world.made(back, { reason }, here.manager);
    expect(taken).toMatchObject({ state: 'submitted', acts: [acts[0]] });
    expect(taken).not.toHaveProperty('summary');
    expect(await wordsOf(acts)).toEqual([
      'plan.submitted.v1',
      'plan.self-evaluated.v1',
      'plan.self-evaluated.withdrawn.v1',
    ]);
    await world.made(`${door}/outcomes`, { outcomes: [{ itemId: taken.items[0].id, done: true }] }, here.manager);
    const again = await world.made(`${door}/self-evaluation`, {}, here.manager);
    expect((await world.news(again.acts[1]))[0]?.payload).toMatchObject({ itemsPlanned: 1, itemsDone: 1 });
  });
});

describe('an act that a record keeps', () => {
  const taken = (id: string) => world.post(`acts/${id}/withdrawal`, { reason }, { as: here.manager });
  const refused = (record: string) => ({ status: 409, body: { code: `staffing.act-of-${record}` } });

  test('is taken back where it was done: else the record said what nobody was told', async () => {
    const plan = { propertyId: here.propertyId, planKind: 'month', period: '2026-08', items: [{ what: '查消防' }] };
    const { id } = await world.made('work-plans', plan, here.manager);
    const { acts } = await world.made(`work-plans/${id}/submission`, {}, here.manager);
    expect(await taken(acts[0])).toMatchObject(refused('plan'));

    const lines = [{ what: '灯泡', quantity: 1, unit: '只' }];
    const asked = await world.made(
      'material-requisitions',
      { propertyId: here.propertyId, month: '2026-05', lines },
      here.manager,
    );
    const other = { ...here.manager, employeeId: await world.hire(here.propertyId), subject: 'account-other' };
    const { actId } = await world.made(`material-requisitions/${asked.id}/approval`, {}, other);
    expect(await taken(actId)).toMatchObject(refused('requisition'));

    const summary = await world.made(
      'points-summaries',
      { propertyId: here.propertyId, month: '2026-05' },
      here.manager,
    );
    expect(await taken(summary.actId)).toMatchObject(refused('points'));

    const held = { propertyId: here.propertyId, kind: 'department', attendees: [here.managerId] };
    const meeting = await world.made('meetings-held', { ...held, raised: [{ what: '漏水' }] }, here.manager);
    expect(await taken(meeting.id)).toMatchObject(refused('meeting'));
    const quiet = await world.made('meetings-held', held, here.manager);
    expect(await taken(quiet.id)).toMatchObject({ status: 200 });
  });
});

describe('of what the staff said', () => {
  test('an answer to the wrong opinion is taken back alone: the promise stands again', async () => {
    const opinion = { propertyId: here.propertyId, replyDue: '2126-01-01T00:00:00+08:00', text: '食堂太远' };
    const { id } = await world.made('opinions', opinion, here.manager);
    const back = `opinions/${id}/close/withdrawal`;
    expect(await world.post(back, { reason })).toMatchObject({
      status: 409,
      body: { code: 'staffing.opinion-not-closed' },
    });
    await world.made(`opinions/${id}/close`, { reply: '答错了' });
    expect(await world.post(back, { reason }, { as: there.manager })).toMatchObject({ status: 404 });
    const open = await world.made(back, { reason });
    expect(open).toMatchObject({ state: 'open', text: '食堂太远' });
    expect(open).not.toHaveProperty('reply');
    await world.made(`opinions/${id}/close`, { reply: '已安排' });
    expect(await wordsOf([id])).toEqual([
      'opinion.raised.v1',
      'opinion.closed.v1',
      'opinion.closed.withdrawn.v1',
      'opinion.closed.v1',
    ]);
  });

  test('a decision about the wrong suggestion is taken back alone, and made anew by another person than who made it', async () => {
    const employeeId = await world.hire(here.propertyId);
    const suggestion = { propertyId: here.propertyId, employeeId, title: '节水', text: '换龙头' };
    const { id } = await world.made('suggestions', suggestion, here.manager);
    const back = `suggestions/${id}/decision/withdrawal`;
    expect(await world.post(back, { reason }, { as: here.manager })).toMatchObject({
      status: 409,
      body: { code: 'staffing.suggestion-not-decided' },
    });
    await world.made(`suggestions/${id}/decision`, { outcome: 'adopted', reward: '500', reason: '好' }, here.manager);
    const open = await world.made(back, { reason }, here.manager);
    expect(open).toMatchObject({ state: 'open', title: '节水' });
    expect(open).not.toHaveProperty('reward');
    await world.made(`suggestions/${id}/decision`, { outcome: 'declined', reason: '不可行' }, here.manager);
    expect(await wordsOf([id])).toEqual([
      'suggestion.made.v1',
      'suggestion.decided.v1',
      'suggestion.decided.withdrawn.v1',
      'suggestion.decided.v1',
    ]);
  });
});

test('a problem that was closed by mistake is carried forward again', async () => {
  const held = { propertyId: here.propertyId, kind: 'monthly-review', attendees: [here.managerId] };
  const { id: meetingId } = await world.made(
    'meetings-held',
    { ...held, raised: [{ what: '电梯异响' }] },
    here.manager,
  );
  const list = await world.get(`problems?meetingId=${meetingId}`);
  const door = `problems/${list.body.items[0].id}/close`;
  const back = (as: Property['manager']) => world.post(`${door}/withdrawal`, { reason }, { as });
  expect(await back(here.manager)).toMatchObject({ status: 409, body: { code: 'staffing.problem-not-closed' } });
  await world.made(door, { outcome: '关错了' }, here.manager);
  expect(await back(there.manager)).toMatchObject({ status: 404 });
  const { body } = await back(here.manager);
  expect(body).toMatchObject({ state: 'open', what: '电梯异响' });
  expect(body).not.toHaveProperty('outcome');
  const next = await world.made('meetings-held', held, here.manager);
  expect((await world.news(next.id))[0]?.payload).toMatchObject({ problemsOpen: 1 });
});

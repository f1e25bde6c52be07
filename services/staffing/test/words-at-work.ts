import type { Caller } from '@goldkey/access';
import { head, type Property, type StaffingWorld } from './staffing-world.js';

type Known = { readonly id: string; readonly name: string };

/** Takes a record back at its door, as recorded by mistake. */
export const takenBack =
  (world: StaffingWorld, as: Caller, name: string) => async (door: string, record: { readonly id: string }) =>
    world.made(`${door}/${record.id}/withdrawal`, { reason: `${name}误录` }, as);

/** Somebody suggested, planned, reported, was given a task, a tool, days of leave, a key and points; some of it was recorded by mistake. */
export const worksAndWrites = async (
  world: StaffingWorld,
  { propertyId, departmentId, manager, managerId }: Property,
  { id: employeeId, name }: Known,
  appointmentId: string,
): Promise<void> => {
  const made = (url: string, body: object, as = manager) => world.made(url, { propertyId, employeeId, ...body }, as);
  const then = (url: string, body: object) => world.made(url, body, manager);
  const takeBack = takenBack(world, manager, name);

  const wish = { title: `${name}谈节水`, text: `${name}说用中水` };
  const { id: decided } = await made('suggestions', wish);
  await then(`suggestions/${decided}/decision`, { outcome: 'adopted', reason: `${name}说得对` });
  await takeBack('suggestions', await made('suggestions', wish));

  const report = { date: '2026-03-05', text: `${name}巡楼两遍`, submittedAt: '2026-03-05T18:00:00+08:00' };
  await takeBack('acts', await made('daily-reports', report));
  const task = { assignedBy: managerId, title: '查灯', details: `随${name}之意` };
  await takeBack('tasks', await made('tasks', task, head));

  const loan = { tool: '电钻', dueAt: '2030-01-01T09:00:00+08:00', note: `${name}自用` };
  const { id: lost } = await made('tool-loans', loan);
  await then(`tool-loans/${lost}/loss`, { remark: `${name}丢了` });
  await then(`tool-loans/${lost}/return`, { remark: `${name}找到了` });
  await takeBack('tool-loans', await made('tool-loans', loan));

  const days = { leaveKind: 'annual', year: '2026', halves: 2, origin: 'extra', reason: `${name}带过新人` };
  await takeBack('leave-grants', await then('leave-grants', { employeeId, ...days }));

  const plan = { planKind: 'month', period: '2026-05', items: [{ what: '查灯' }] };
  const { id: planId, items } = await made('work-plans', plan);
  await then(`work-plans/${planId}/submission`, { submittedAt: '2026-04-27T10:00:00+08:00' });
  const outcomes = [{ itemId: items[0].id, done: true, note: `${name}做完` }];
  const progress = { week: '2026-W19', outcomes, summary: '过半', reportedAt: '2026-05-07T16:00:00+08:00' };
  await then(`work-plans/${planId}/progress`, progress);
  const evaluation = { summary: `${name}全做完`, submittedAt: '2026-06-01T09:00:00+08:00' };
  await then(`work-plans/${planId}/self-evaluation`, evaluation);
  await takeBack('work-plans', await made('work-plans', { ...plan, period: '2026-06' }));

  const key = { appointmentId, kind: 'keys', what: `${name}的钥匙`, toEmployeeId: managerId };
  await takeBack('handover-items', await then('handover-items', key));
  const post = { employeeId, unitId: departmentId, role: 'other', from: '2030-01-01' };
  await takenBack(world, head, name)('appointments', await world.made('appointments', post));
  const rule = { propertyId, name: `规则 ${employeeId}`, direction: 'earns', least: 1, most: 5 };
  const { id: ruleId } = await world.made('points-rules', rule);
  await made('points-entries', { ruleId, points: 3, on: '2026-02-05', reason: `${name}助人` });
};

/** The points of the first quarter hang out; all of these object to them, and are answered. */
export const objectToPoints = async (
  world: StaffingWorld,
  { propertyId, manager }: Property,
  colleagues: readonly Known[],
): Promise<void> => {
  for (const month of ['2026-01', '2026-02', '2026-03'])
    await world.made('points-summaries', { propertyId, month }, manager);
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const span = { quarter: '2026-Q1', from: dayIn(-1), until: dayIn(8) };
  const { id } = await world.made('points-publications', { propertyId, ...span }, manager);
  for (const { id: employeeId, name } of colleagues) {
    const self = { ...manager, employeeId, permissions: new Set<string>() };
    const door = `points-publications/${id}/objections`;
    const { objections } = await world.made(door, { text: `${name}少一分` }, self);
    const answer = { text: `给${name}补记`, isUpheld: true };
    await world.made(`${door}/${objections.at(-1).id}/answer`, answer, manager);
  }
};

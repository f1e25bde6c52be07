import { aJudgedPosition } from './judged-post.js';
import { managerOf, type Property, type StaffingWorld } from './staffing-world.js';

/** A record of every kind that staffing keeps, at a property; `n` tells properties apart where a number is the group's. */
export const oneOfEach = async (world: StaffingWorld, place: Property, n: number): Promise<void> => {
  const { propertyId, departmentId, managerId, manager } = place;
  const made = (url: string, body: object) => world.made(url, body, manager);
  const here = (url: string, body: object) => made(url, { propertyId, ...body });
  const clerk = await world.hire(propertyId, { number: `clerk ${n}` });
  const post = { employeeId: clerk, unitId: departmentId, role: 'customer-service', from: '2026-01-01' };
  const { id: appointmentId } = await made('appointments', post);

  await made('handover-items', { appointmentId, kind: 'keys', what: '1', toEmployeeId: managerId });
  const paper = { craft: '1', number: `1-${n}`, validFrom: '2026-01-01', validUntil: '2028-01-01' };
  await made('certificates', { employeeId: clerk, ...paper });
  await here('tasks', { employeeId: clerk, assignedBy: managerId, title: '1' });
  await here('work-plans', { employeeId: managerId, planKind: 'month', period: '2026-03', items: [{ what: '1' }] });
  await here('meetings-held', { kind: 'department', attendees: [managerId], raised: [{ what: '1' }] });
  await here('material-requisitions', { month: '2026-03', lines: [{ what: '1', quantity: 1, unit: '1' }] });

  await here('talks', { managerId, employeeId: clerk, note: '1' });
  await here('activities', { kind: 'staff-activity', organizerId: managerId, participants: [clerk], note: '1' });
  await here('opinions', { employeeId: clerk, replyDue: '2030-01-01T09:00:00+08:00', text: '1' });
  await here('suggestions', { employeeId: clerk, title: '1', text: '1' });
  await here('community-deeds', { kind: 'bulletin-change', title: '1', place: '1', on: '2026-03-05' });

  const { id: ruleId } = await here('points-rules', { name: '1', direction: 'earns', least: 1, most: 5 });
  await here('points-entries', { employeeId: clerk, ruleId, points: 1, on: '2026-03-05', reason: '1' });
  for (const month of ['2026-01', '2026-02', '2026-03']) await here('points-summaries', { month });
  await here('points-publications', { quarter: '2026-Q1', from: '2026-04-01', until: '2026-04-07' });

  await here('duty-posts', { name: '1', minimum: 1 });
  await here('shifts', { name: '1', sign: '早', colour: 'blue', start: '08:00', end: '16:00' });
  const cells = { items: [{ employeeId: clerk, date: '2026-03-05', kind: 'leave', version: 0 }] };
  await world.service.request({ method: 'PUT', url: '/api/staffing/roster', as: manager, body: cells });
  const leave = { employeeId: clerk, leaveKind: 'annual', from: '2030-03-04', until: '2030-03-04', reason: '1' };
  await made('leave-requests', leave);
  const days = { employeeId: clerk, leaveKind: 'annual', year: '2030', halves: 2, origin: 'extra', reason: '1' };
  await made('leave-grants', days);
  await made('my-clockings', { direction: 'in' });

  const dueAt = '2030-01-01T09:00:00+08:00';
  await here('tool-loans', { employeeId: clerk, tool: '1', number: '1', dueAt });
  await here('festivals', { name: '1', date: '2030-10-01' });
  const course = { name: '1', month: '2026-03' };
  await here('training-plans', { year: '2026', budget: '100', courses: [course] });
  await here('training-sessions', { name: '1', trainer: '1', attendees: [clerk] });
  await here('examinations', { name: '1', passMark: 60, results: [{ employeeId: clerk, departmentId, score: 80 }] });
  await made('staff-survey-answers/bulk', { items: [{ propertyId, departmentId, topic: 'workplace', score: 80 }] });

  const described = {
    unitId: departmentId,
    code: `1-${n}`,
    description: { name: '1', headCount: 1, keyPosition: true },
  };
  const { id: positionId } = await made('positions', described);
  // One writes, a second one reviews, a third one approves.
  for (const [step, body] of Object.entries({ review: {}, approval: { effectiveFrom: '2026-01-01' } })) {
    const other = managerOf(propertyId, await world.hire(propertyId));
    await world.made(`positions/${positionId}/${step}`, body, other);
  }
  await here('successors', { positionId, employeeId: clerk, readiness: 'ready-in-a-year' });
  const need = { positionId, unitId: departmentId, number: 1, reason: '1', neededBy: '2030-01-01' };
  await made('recruitments', need);

  const inPost = { ...post, employeeId: await world.hire(propertyId), positionId: await aJudgedPosition(world, place) };
  const { id: judgedPost } = await made('appointments', inPost);
  await made('position-cards', { appointmentId: judgedPost, period: '2026-01' });
};

import type { Caller } from '@goldkey/access';
import { managerOf, type Property, type StaffingWorld } from './staffing-world.js';

/** A position of the department that is judged by what its superior says. */
export const aJudgedPosition = async (world: StaffingWorld, here: Property): Promise<string> => {
  const { propertyId, departmentId, manager } = here;
  const description = { name: '接待', headCount: 1, indicators: [{ indicator: '服务', weight: 100 }] };
  const { id } = await world.made('positions', { unitId: departmentId, code: 'K-2', description }, manager);
  for (const [step, body] of Object.entries({ review: {}, approval: { effectiveFrom: '2026-01-01' } }))
    await world.made(`positions/${id}/${step}`, body, managerOf(propertyId, await world.hire(propertyId)));
  return id;
};

/** Somebody is judged in their post, answers, and the card is taken back. */
export const isJudged = async (
  world: StaffingWorld,
  here: Property,
  {
    name,
    appointmentId,
    self,
    evidence,
  }: { name: string; appointmentId: string; self: Caller; evidence: (card: string) => Promise<void> },
): Promise<void> => {
  const { propertyId, unitId, manager } = here;
  const above = await world.appointed(here, { unitId, role: 'property-manager' });
  const { id } = await world.made('position-cards', { appointmentId, period: '2026-01' }, manager);
  const stated = [{ line: 1, value: '90%', evidence: `${name}受表扬` }];
  const url = `/api/staffing/position-cards/${id}/stated`;
  await world.service.request({ method: 'PUT', url, as: manager, body: { stated } });
  await evidence(`position-cards/${id}`);
  await world.made(`position-cards/${id}/review`, {}, manager);
  await world.made(`position-cards/${id}/approval`, {}, managerOf(propertyId, above.employeeId));
  await world.made(`my-position-cards/${id}/answer`, { text: `${name}知道了` }, self);
  await world.made(`position-cards/${id}/withdrawal`, { reason: `${name}误录` }, manager);
};

/** What is kept of that. */
export const toldOfJudged = (name: string) => ({
  'position-card-files': [{ name: `${name}检查表.pdf`, file: expect.any(String) }],
  'position-cards': [
    {
      ...{ 'state.stated[].evidence': `${name}受表扬`, 'state.figures[].evidence': `${name}受表扬` },
      ...{ 'state.answer.text': `${name}知道了`, 'state.why': `${name}误录` },
    },
  ],
});

import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
let staffing: GrpcClient;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  const { grpcPort } = await world.service.listen();
  staffing = grpcClient({
    package: protoPackage('staffing'),
    service: 'Staffing',
    protoPath: protoPath('staffing'),
    includeDirs: [protoRoot],
    address: `127.0.0.1:${grpcPort}`,
    deadlineMs: 10_000,
  });
});
afterAll(async () => {
  staffing?.close();
  await world?.close();
});

interface Worker {
  readonly employeeId: string;
  readonly onShift: boolean;
  readonly crafts?: readonly string[];
  readonly roles: readonly string[];
}
const ask = async (at: string, as = here.manager): Promise<readonly Worker[]> => {
  const token = await world.service.tokenFor(as);
  const question = { propertyId: here.propertyId, at };
  const { workers = [] } = await staffing.call<{ workers?: Worker[] }>('GetWorkforce', question, token);
  return workers;
};

test('who works at a property is told with shift and valid certificates, to who sees the property', async () => {
  const electrician = await world.hire(here.propertyId, { name: '李电工' });
  await world.made('appointments', {
    employeeId: electrician,
    unitId: here.departmentId,
    role: 'maintenance',
    from: '2026-01-01',
  });
  await world.made('certificates', {
    employeeId: electrician,
    craft: '电工',
    number: 'T-1',
    validFrom: '2026-01-01',
    validUntil: '2026-03-31',
  });
  const found = async (at: string) => (await ask(at)).find(({ employeeId }) => employeeId === electrician);
  expect(await found('2026-03-03T10:00:00+08:00')).toMatchObject({
    onShift: true,
    crafts: ['电工'],
    roles: ['maintenance'],
  });
  // A Saturday, and after the certificate's last day.
  expect(await found('2026-03-07T10:00:00+08:00')).toMatchObject({ onShift: false });
  expect((await found('2026-04-01T10:00:00+08:00'))?.crafts ?? []).toEqual([]);
  expect(await found('2025-12-31T10:00:00+08:00')).toBeUndefined();
  expect(await ask('2026-03-03T10:00:00+08:00', managerOf(there.propertyId))).toEqual([]);
});

import { runAsSystem } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { KeepOrganisation } from '../src/application/keep-organisation.js';
import { type IssuerWorld, issuerWorld } from './issuer-world.js';

let world: IssuerWorld;
const keep = (work: (organisation: KeepOrganisation) => Promise<unknown>) =>
  runAsSystem('test', () => work(world.service.app.get(KeepOrganisation)));
const appoint = (appointmentId: string, employeeId: string, unitId: string, role: string) =>
  keep((organisation) =>
    organisation.appointment({ appointmentId, employeeId, unitId, role, from: '2020-01-01' }, `ev-${appointmentId}`, 1),
  );
const day = (ahead: number) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  world = await issuerWorld();
  await keep(async (organisation) => {
    await organisation.unit({ unitId: 'g', kind: 'group', name: '集团' }, 'u-g', 1);
    for (const n of ['1', '2'])
      await organisation.unit(
        { unitId: `u-${n}`, kind: 'property', parentId: 'g', propertyId: `p-${n}`, name: `园${n}` },
        `u-${n}`,
        1,
      );
  });
  await appoint('a-1', 'e-manager', 'u-1', 'property-manager');
  await appoint('a-2', 'e-guard', 'u-1', 'security-guard');
  await appoint('a-3', 'e-elsewhere', 'u-2', 'security-guard');
  await appoint('a-4', 'e-deputy', 'u-2', 'cleaner');
});
afterAll(() => world?.close());

const holdersAt = async (propertyId: string): Promise<string[]> => {
  const url = `/api/identity/holders?permission=complaints:handle&propertyId=${propertyId}`;
  return (await world.service.request({ url, as: aCaller({ scope: { all: true } }) })).body.employeeIds.sort();
};

test('who holds a role by their account may act where they are appointed, and nowhere else', async () => {
  expect(await holdersAt('p-1')).toEqual(['e-manager']);
  await world.createAccount({ login: 'men', name: '门', employeeId: 'e-guard', roles: ['customer-service'] });
  await world.createAccount({ login: 'bie', name: '别', employeeId: 'e-elsewhere', roles: ['customer-service'] });
  expect(await holdersAt('p-1')).toEqual(['e-guard', 'e-manager']);
  expect(await holdersAt('p-2')).toEqual(['e-elsewhere']);
});

test('a deputy is among them for the days given, and until the deputyship is ended', async () => {
  await world.createAccount({ login: 'guan', name: '管', employeeId: 'e-manager' });
  await world.createAccount({ login: 'dai', name: '代', employeeId: 'e-deputy' });
  const as = aCaller({ subject: 'x', employeeId: 'e-manager', scope: { all: false, properties: ['p-1'] } });
  const name = (from: number, until: number) => {
    const body = { appointmentId: 'a-1', deputyLogin: 'dai', from: day(from), until: day(until) };
    return world.service.request({ method: 'POST', url: '/api/identity/deputies', as, body });
  };
  const before = await holdersAt('p-1');
  expect((await name(3, 4)).status).toBe(201);
  expect(await holdersAt('p-1')).toEqual(before);
  const { deputyId } = (await name(0, 1)).body;
  expect(await holdersAt('p-1')).toEqual([...before, 'e-deputy'].sort());
  expect(await holdersAt('p-2')).not.toContain('e-deputy');
  await world.service.request({ method: 'POST', url: `/api/identity/deputies/${deputyId}/end`, as });
  expect(await holdersAt('p-1')).toEqual(before);
});

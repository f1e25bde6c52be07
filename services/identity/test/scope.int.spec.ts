import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { type DrawnTree, drawnTrees, knockAsEveryRole, scopeIn } from '@goldkey/service-kit/testing';
import { eventually } from '@goldkey/testing';
import fc from 'fast-check';
import { decodeJwt } from 'jose';
import { OrganisationConsumer } from '../src/adapters/in/kafka/organisation.consumer.js';
import { type IssuerWorld, issuerWorld, PASSWORD } from './issuer-world.js';

const SEED = 20261129;
const TREES = 20;

let world: IssuerWorld;
let identity: GrpcClient;
let issuerToken: string;
const employeeId = randomUUID();

beforeAll(async () => {
  world = await issuerWorld();
  identity = grpcClient({
    package: protoPackage('identity'),
    protoPath: protoPath('identity'),
    includeDirs: [protoRoot],
    service: 'Identity',
    address: `127.0.0.1:${world.grpcPort}`,
    deadlineMs: 10_000,
  });
  await world.createAccount({ login: 'walker', name: '行', employeeId });
  issuerToken = (await world.signIn({ login: 'walker', password: PASSWORD })).access_token;
}, 60_000);
afterAll(async () => {
  identity?.close();
  await world?.close();
});

/** The properties in the token that services are shown, as identity answers it by gRPC. */
const scopeOfToken = async (actAs = ''): Promise<readonly string[]> => {
  const { token } = await identity.call<{ token: string }>('ExchangeToken', { issuerToken, actAs });
  const { scope } = decodeJwt<{ scope: readonly string[] }>(token);
  return [...scope].sort();
};

const told = (type: string, id: string, data: object) =>
  ({
    ...{ specversion: '1.0', id, subject: id, time: '2026-03-05T10:30:00+08:00', data },
    ...{ type: `goldkey.${type}.v1`, source: `/goldkey/${type.split('.')[0]}` },
  }) as never;

interface Organisation extends DrawnTree {
  readonly name: string;
  readonly properties: readonly string[];
}

/** Tells identity, by the events of staffing and estates, of the units and properties of a tree. */
const heardOf = async (tree: DrawnTree, name: string): Promise<Organisation> => {
  // In `scopeIn` node n hangs below node `parents[n] % nodes`; here a parent comes before its children.
  const parents = tree.parents.map((parent, n) => (n === 0 ? 0 : parent % n));
  const properties = tree.places.map((_, n) => `${name}-p${n}`);
  const consumer = world.service.app.get(OrganisationConsumer);
  await runAsSystem('identity.events', async () => {
    for (const [n, parent] of parents.entries()) {
      const unitId = `${name}-n${n}`;
      const above = n === 0 ? {} : { parentId: `${name}-n${parent}` };
      await consumer.unit(told('staffing.unit.defined', unitId, { unitId, kind: 'region', name: unitId, ...above }));
    }
    for (const [n, propertyId] of properties.entries()) {
      const place = { unitId: `${name}-n${(tree.places[n] ?? 0) % parents.length}`, serviceStart: '2026-01-01' };
      const property = { propertyId, households: 1, ...place };
      await consumer.property(told('estates.property.registered', propertyId, property));
    }
  });
  return { ...tree, parents, name, properties };
};

/** The person's appointments begin; answers their ids with their nodes, and how they are taken back. */
const appointed = async ({ name, parents, appointments }: Organisation) => {
  const consumer = world.service.app.get(OrganisationConsumer);
  const posts = appointments.map((node, n) => ({ appointmentId: `${name}-a${n}`, node: node % parents.length }));
  await runAsSystem('identity.events', async () => {
    for (const { appointmentId, node } of posts) {
      const post = { appointmentId, employeeId, unitId: `${name}-n${node}`, role: 'supervisor', from: '2026-01-01' };
      await consumer.started(told('staffing.appointment.started', appointmentId, post));
    }
  });
  const withdraw = () => {
    const eventIds = posts.map(({ appointmentId }) => appointmentId);
    const event = told('staffing.appointment.started.withdrawn', `${name}-w`, { eventIds });
    return runAsSystem('identity.events', () => consumer.withdrawn(event));
  };
  return { posts, withdraw };
};

test('a token holds the properties below its appointments and no other, whatever the tree; withdrawn ones give none', async () => {
  const organisations: Organisation[] = [];
  for (const [n, tree] of fc.sample(drawnTrees, { seed: SEED, numRuns: TREES }).entries())
    organisations.push(await heardOf(tree, `o${n}`));
  for (const organisation of organisations) {
    const { posts, withdraw } = await appointed(organisation);
    const below = (appointments: readonly number[]) =>
      [...scopeIn({ ...organisation, appointments }, organisation.properties)].sort();
    // Units and properties are kept for a moment in memory; appointments never.
    await eventually(async () => expect(await scopeOfToken()).toEqual(below(organisation.appointments)));
    for (const { appointmentId, node } of posts) expect(await scopeOfToken(appointmentId)).toEqual(below([node]));
    await withdraw();
    expect(await scopeOfToken()).toEqual([]);
  }
  expect(organisations.some(({ appointments }) => appointments.length > 1)).toBe(true);
}, 120_000);

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  expect(await knockAsEveryRole(world.service, 'identity')).toEqual([]);
}, 120_000);

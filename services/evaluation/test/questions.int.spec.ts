import { runAs } from '@goldkey/access';
import { parseInstant, parsePeriod } from '@goldkey/kernel';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type AssessmentJson, assess, builtInRulebook, toJson } from '@goldkey/rulebook';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { factOf } from '../src/translate/fact-of.js';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH, smallOrganisation } from './small-organisation.js';

let world: ReadingWorld;
let client: GrpcClient;
beforeAll(async () => {
  world = await readingWorld();
  const { grpcPort } = await world.service.listen();
  client = grpcClient({
    package: protoPackage('evaluation'),
    service: 'Evaluation',
    protoPath: protoPath('evaluation'),
    includeDirs: [protoRoot],
    address: `127.0.0.1:${grpcPort}`,
    deadlineMs: 10_000,
  });
});
afterAll(async () => {
  client?.close();
  await world?.close();
});

const ask = async <Answer>(method: string, request: object, as = centre): Promise<Answer> => {
  const token = await world.service.tokenFor(as);
  return runAs(as, () => client.call<Answer>(method, request, token));
};

const assessment = async (request: object, as = centre): Promise<AssessmentJson> =>
  JSON.parse((await ask<{ assessmentJson: string }>('GetAssessment', request, as)).assessmentJson);

const offline = (period: string, { asOf }: AssessmentJson): AssessmentJson => {
  const facts = smallOrganisation.flatMap((event) => factOf(event) ?? []);
  return toJson(assess(facts, builtInRulebook, parsePeriod(period), parseInstant(asOf)), { period, asOf });
};

test.each([MONTH, '2024-W10', '2024-Q1', '2024-H1', '2024'])(
  'the assessment of %s is the offline one',
  async (period) => {
    const online = await assessment({ period });
    expect(online).toEqual(offline(period, online));
  },
);

test('the assessment holds the properties that are asked for, and no stranger’s', async () => {
  const propertiesOf = ({ subjects }: AssessmentJson): string[] =>
    subjects.filter(({ kind }) => kind === 'property').map(({ id }) => id);
  expect(propertiesOf(await assessment({ period: MONTH, propertyIds: ['p-2', 'p-3'] }))).toEqual(['p-2', 'p-3']);
  expect(propertiesOf(await assessment({ period: MONTH, propertyIds: ['p-2', 'p-3'] }, manager))).toEqual(['p-2']);
  expect(propertiesOf(await assessment({ period: MONTH }, manager))).toEqual(['p-1', 'p-2']);
});

test('the figures of a month come a property a line, as the overview has them', async () => {
  const { properties } = await ask<{ properties: object[] }>('ListPropertyFigures', { month: MONTH }, desk);
  expect(properties).toMatchObject([
    {
      propertyId: 'p-1',
      name: '云栖苑',
      closing: { value: '0.5000', numerator: '2', denominator: '4' },
      points: 0,
      fine: '21.00',
    },
  ]);
});

test('a rate of nothing has counts and no value', async () => {
  const { properties } = await ask<{ properties: { propertyId: string; closing: object }[] }>('ListPropertyFigures', {
    month: MONTH,
  });
  expect(properties.find(({ propertyId }) => propertyId === 'p-3')?.closing).toMatchObject({
    numerator: '0',
    denominator: '0',
  });
});

test('what is no period is refused, and so is who may not read people', async () => {
  await expect(ask('GetAssessment', { period: '2024-13' })).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(ask('ListPropertyFigures', { month: '2024' })).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(ask('GetAssessment', { period: MONTH }, desk)).rejects.toMatchObject({ code: 'request.not-permitted' });
});

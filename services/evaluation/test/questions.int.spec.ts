import { runAs } from '@goldkey/access';
import { parseInstant, parsePeriod } from '@goldkey/kernel';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type AssessmentJson, assess, builtInRulebook, toJson } from '@goldkey/rulebook';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { knockAsEveryRole } from '@goldkey/service-kit/testing';
import { factOf } from '../src/translate/fact-of.js';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH, smallOrganisation } from './small-organisation.js';

let world: ReadingWorld;
let client: GrpcClient;
let people: GrpcClient;
beforeAll(async () => {
  world = await readingWorld();
  const { grpcPort } = await world.service.listen();
  const clientOf = (contract: string, service: string) =>
    grpcClient({
      ...{ package: protoPackage(contract), service, protoPath: protoPath(contract), includeDirs: [protoRoot] },
      ...{ address: `127.0.0.1:${grpcPort}`, deadlineMs: 10_000 },
    });
  client = clientOf('evaluation', 'Evaluation');
  people = clientOf('privacy', 'PersonalData');
});
afterAll(async () => {
  client?.close();
  people?.close();
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

test('a question with a word that the door does not know is refused instead of answered for the running month', async () => {
  const { status, body } = await world.get(`metrics?by=property&period=${MONTH}`, centre);
  expect({ status, errors: body.errors }).toEqual({
    status: 400,
    errors: [{ field: 'period', reason: expect.stringContaining('period') }],
  });
});

test('metrics by month and property, from months, agree with those by clause, from the ledger, and hold nothing of a stranger', async () => {
  type Row = { key: string; points: number; fine: string; due: number; done: number; charged: number };
  const rows = async (by: string, as = centre) =>
    (await ask<{ rows: Row[] }>('QueryMetrics', { by, from: MONTH, until: MONTH }, as)).rows;
  const sum = (of: readonly Row[], take: (row: Row) => number): number => of.reduce((all, row) => all + take(row), 0);
  const [months, properties, ofClauses] = [await rows('month'), await rows('property'), await rows('clause')];
  expect(months.map(({ key }) => key)).toEqual([MONTH]);
  expect(properties.map(({ key }) => key)).toEqual(['p-1', 'p-2', 'p-3']);
  for (const take of [({ points }: Row) => points, ({ fine }: Row) => Number(fine), ({ charged }: Row) => charged]) {
    expect(sum(properties, take)).toBe(sum(months, take));
    expect(sum(ofClauses, take)).toBe(sum(months, take));
  }
  expect(sum(ofClauses, ({ due }) => due)).toBe(sum(months, ({ due }) => due));
  expect((await rows('property', manager)).map(({ key }) => key)).toEqual(['p-1', 'p-2']);
  const byRest = (await world.get(`metrics?by=property&from=${MONTH}`, centre)).body.items;
  expect(byRest).toMatchObject(properties.map(({ key, fine, due }) => ({ key, fine, due })));
  await expect(rows('colour')).rejects.toThrow();
});

test('the completion of duties is the one of the overview, of persons, whichever way it is asked for', async () => {
  type Counts = { readonly numerator: string; readonly denominator: string };
  const shown = (await world.get(`overview?month=${MONTH}`, centre)).body;
  const rowsBy = async (by: string): Promise<readonly { key: string; dutyCompletion: Counts }[]> =>
    (await world.get(`metrics?by=${by}&from=${MONTH}`, centre)).body.items;
  for (const { key, dutyCompletion } of await rowsBy('property')) {
    const onPage = shown.items.find(({ propertyId }: { propertyId: string }) => propertyId === key);
    if (onPage?.dutyCompletion != null) expect(dutyCompletion).toEqual(onPage.dutyCompletion);
  }
  expect((await rowsBy('month')).map(({ dutyCompletion }) => dutyCompletion)).toEqual([shown.totals.dutyCompletion]);
  const sum = (counts: readonly Counts[], of: keyof Counts): number =>
    counts.reduce((all, one) => all + Number(one[of]), 0);
  const ofClauses = (await rowsBy('clause')).map(({ dutyCompletion }) => dutyCompletion);
  expect(sum(ofClauses, 'denominator')).toBe(Number(shown.totals.dutyCompletion.denominator));
  expect(sum(ofClauses, 'numerator')).toBe(Number(shown.totals.dutyCompletion.numerator));
});

test('entries come in pages and as a stream, the same ones, and each can be explained', async () => {
  type Page = { entries: { entryId: string; propertyId: string }[]; next: string };
  const paged: string[] = [];
  for (let after = ''; ; ) {
    const page = await ask<Page>('ListEntries', { period: MONTH, limit: 7, after });
    paged.push(...page.entries.map(({ entryId }) => entryId));
    if (page.next === '') break;
    after = page.next;
  }
  const token = await world.service.tokenFor(centre);
  const streamed = await new Promise<string[]>((resolve) => {
    const heard: string[] = [];
    runAs(centre, () =>
      client.listen<{ entry: { entryId: string } }>(
        'ExportEntries',
        { period: MONTH },
        ({ entry }) => heard.push(entry.entryId),
        () => resolve(heard),
        token,
      ),
    );
  });
  expect(new Set(paged).size).toBe(paged.length);
  expect(streamed).toEqual(paged);
  const own = await ask<Page>('ListEntries', { period: MONTH }, manager);
  expect(new Set(own.entries.map(({ propertyId }) => propertyId))).toEqual(new Set(['p-1', 'p-2']));
  const [entryId] = paged;
  const { explanationJson } = await ask<{ explanationJson: string }>('Explain', { entryId });
  expect(JSON.parse(explanationJson)).toEqual((await world.get(`entries/${entryId}`, centre)).body);
  const rest = (await world.get(`entries?period=${MONTH}&limit=7`, centre)).body;
  expect(rest.items.map((one: { entryId: string }) => one.entryId)).toEqual(paged.slice(0, 7));
  expect((await world.get(`entries?period=${MONTH}`, desk)).status).toBe(403);
});

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  const asked = (service: string, rpc: string, token: string) =>
    (service === 'PersonalData' ? people : client).call(rpc, {}, token);
  // An export comes as a stream, and its refusal too: export.int.spec.ts tries it.
  const except = ['ExportEntries'];
  expect(await knockAsEveryRole(world.service, 'evaluation', { ask: asked, except })).toEqual([]);
}, 120_000);

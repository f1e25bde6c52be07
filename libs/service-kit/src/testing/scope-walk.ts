import type { Caller } from '@goldkey/access';
import fc from 'fast-check';
import { openApiOf } from '../openapi.js';
import type { TestService } from './test-service.js';

/** An organisation as a test draws it: each node below an earlier one, each property below a node, people in nodes. */
export interface DrawnTree {
  /** Node n hangs below node `parents[n] % n`; node 0 is the root. */
  readonly parents: readonly number[];
  /** Property n belongs to node `places[n] % nodes`. */
  readonly places: readonly number[];
  /** Nodes in which the caller holds appointments. */
  readonly appointments: readonly number[];
}

/** The properties below the nodes of the appointments, walked upwards from each property. */
export const scopeIn = ({ parents, places, appointments }: DrawnTree, properties: readonly string[]): string[] => {
  const nodes = parents.length;
  const held = new Set(appointments.map((node) => node % nodes));
  const isHeld = (node: number): boolean => held.has(node) || (node > 0 && isHeld((parents[node] ?? 0) % node));
  return properties.filter((_id, n) => isHeld((places[n] ?? 0) % nodes));
};

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly enum?: readonly string[]; readonly type?: string };
}
interface Door {
  readonly path: string;
  readonly asks: ReadonlyMap<string, Parameter['schema']>;
}

/** What stands in a path for a time; whatever else stands there names one record. */
const TIMES: Readonly<Record<string, string>> = { '{month}': '2026-03', '{year}': '2026', '{date}': '2026-03-05' };

/** Every door of the service that answers without the id of one record, with what it can be asked. */
export const doorsWithoutId = (service: TestService, name: string): readonly Door[] => {
  const { paths } = openApiOf(service.app, name) as {
    paths: Record<string, { get?: { parameters: readonly Parameter[]; security?: unknown } }>;
  };
  return Object.entries(paths).flatMap(([template, { get }]) => {
    const path = Object.entries(TIMES).reduce((known, [hole, time]) => known.replace(hole, time), template);
    if (get === undefined || path.includes('{') || get.security !== undefined) return [];
    const asked = get.parameters.filter((each) => each.in === 'query');
    return [{ path, asks: new Map(asked.map((each) => [each.name, each.schema])) }];
  });
};

/** A question drawn from what the door says that it takes; a door without a parameter is not asked by it. */
const questionTo = (
  { asks }: Door,
  drawn: { readonly q: string; readonly page: number; readonly pageSize: number; readonly property: string },
): Record<string, string> => {
  const wished: Record<string, string> = {
    q: drawn.q,
    page: String(drawn.page),
    pageSize: String(drawn.pageSize),
    propertyId: drawn.property,
    period: '2026-03',
  };
  return Object.fromEntries(Object.entries(wished).filter(([name, value]) => asks.has(name) && value !== ''));
};

/** The property of every row, however deep it stands in an answer. */
const propertiesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(propertiesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(home)?propertyId$/i.test(name) && typeof inner === 'string' ? [inner] : propertiesIn(inner),
  );
};

/** A caller who may ask everything, within these properties. */
const boundedTo = (caller: Caller, properties: readonly string[]): Caller => ({
  ...caller,
  scope: { all: false, properties },
});

/** Properties that the walk needs. */
export const WALKED_PROPERTIES = 4;
/** How often each door is asked. */
const RUNS_A_DOOR = 3;

/** Any organisation, with a person's appointments in it. */
export const drawnTrees: fc.Arbitrary<DrawnTree> = fc.record({
  parents: fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
  places: fc.array(fc.nat(20), { minLength: WALKED_PROPERTIES, maxLength: WALKED_PROPERTIES }),
  appointments: fc.array(fc.nat(20), { maxLength: 3 }),
});

const drawn = fc.record({
  tree: drawnTrees,
  q: fc.constantFrom('', '', '1', '%', '园', "'"),
  page: fc.constantFrom(1, 1, 2),
  pageSize: fc.constantFrom(1, 5, 500),
  asked: fc.nat(WALKED_PROPERTIES),
});

interface Row {
  readonly id?: string;
  readonly propertyId?: string;
  readonly homePropertyId?: string;
}
/** A row's own id; some services name it after the list: `/complaints` has `complaintId`. */
const idOf = (row: Row, path: string): string | undefined =>
  row.id ?? (row as Record<string, string>)[`${path.split('/').at(-1)?.replace(/s$/, '')}Id`];
/** Where a row belongs; a property itself is its own. */
const placeOf = ({ id, propertyId, homePropertyId }: Row, properties: readonly string[]): string | undefined =>
  propertyId ?? homePropertyId ?? properties.find((each) => each === id);

/**
 * Asks every door at random, as people of random trees: whatever lies outside the scope is in no list and in no count.
 * Then every list is read whole, and one record of each property is asked for by its key in the list and by its id: its own
 * people find it, all others together do not. Fails where a row, a record or a count tells of what lies outside, and where a door
 * breaks. Answers the lists that held no row of any property: of those nothing is proved.
 */
export const walkScopes = async (
  service: TestService,
  doors: readonly Door[],
  properties: readonly string[],
  everything: Caller,
  seed: number,
): Promise<readonly string[]> => {
  const ask = (path: string, seen: readonly string[]) =>
    service.request({ url: path, as: boundedTo(everything, seen) });
  const totalOf = async (url: string, seen: readonly string[]): Promise<number> =>
    (await ask(url, seen)).body.total ?? 0;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ tree, asked, ...question }) => {
      const door = doors[run % doors.length] as Door;
      run += 1;
      const scope = scopeIn(tree, properties);
      const query = new URLSearchParams(questionTo(door, { ...question, property: properties[asked] ?? '' }));
      const url = `${door.path}?${query}`;
      const { status, body } = await ask(url, scope);
      expect([url, status >= 500, status >= 500 ? body : '']).toEqual([url, false, '']);
      const strange = propertiesIn(body).filter((propertyId) => !scope.includes(propertyId));
      expect([url, strange]).toEqual([url, []]);
      if (typeof body.total !== 'number' || scope.length === 0) return;
      // A count is the sum of what each property of the scope counts by itself; what is the group's, whoever sees any property
      // sees, and it counts once.
      const [common = 0, ...each] = await Promise.all(
        [['a property without anything'], ...scope.map((id) => [id])].map((seen) => totalOf(url, seen)),
      );
      const sum = each.reduce((all, count) => all + count - common, common);
      expect([url, body.total]).toEqual([url, sum]);
    }),
    // The doors go round, so a smaller example would be of another door.
    { seed, numRuns: doors.length * RUNS_A_DOOR, endOnFailure: true },
  );
  const empty: string[] = [];
  let records = 0;
  for (const { path, asks } of doors) {
    const { body } = await ask(`${path}?pageSize=500`, properties);
    if (typeof body.total !== 'number') continue;
    const keyed = async (key: string, seen: readonly string[]): Promise<readonly Row[]> =>
      (await ask(`${path}?key=${encodeURIComponent(key)}`, seen)).body.items;
    if (asks.has('key')) {
      expect([path, await keyed('none of these', properties)]).toEqual([path, []]);
      const [first] = body.items as readonly Row[];
      const id = first && idOf(first, path);
      if (id !== undefined) expect([path, await keyed(id, properties)]).toEqual([path, [first]]);
    }
    const firsts = new Map((body.items as readonly Row[]).map((row) => [placeOf(row, properties), row]));
    firsts.delete(undefined);
    if (firsts.size === 0) empty.push(path);
    for (const [place, row] of firsts) {
      const id = idOf(row, path);
      const others = properties.filter((each) => each !== place);
      if (asks.has('key') && id !== undefined) {
        expect([path, await keyed(id, [place as string])]).toEqual([path, [row]]);
        expect([path, await keyed(id, others)]).toEqual([path, []]);
      }
      const record = `${path}/${encodeURIComponent(id ?? '')}`;
      // A list whose rows are not opened one by one has no such door.
      if (id === undefined || (await ask(record, [place as string])).status !== 200) continue;
      records += 1;
      expect([record, (await ask(record, others)).status]).toEqual([record, 404]);
    }
  }
  expect(records).toBeGreaterThan(0);
  return empty;
};

/**
 * Asks by another way than the doors, gRPC for one, as people of random trees. `placesOf` answers the property of each row
 * that came; exactly those of the scope come, where everything is asked for.
 */
export const walkQuestions = async (
  properties: readonly string[],
  everything: Caller,
  seed: number,
  placesOf: (caller: Caller) => Promise<readonly string[]>,
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(drawnTrees, async (tree) => {
      const scope = scopeIn(tree, properties);
      const told = await placesOf(boundedTo(everything, scope));
      expect([...new Set(told)].sort()).toEqual([...scope].sort());
    }),
    { seed, numRuns: 20 },
  );
};

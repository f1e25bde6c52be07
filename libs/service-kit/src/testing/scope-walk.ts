import type { Caller } from '@goldkey/access';
import fc from 'fast-check';
import { openApiOf } from '../openapi.js';
import type { TestService } from './test-service.js';

/** An organisation as a test draws it: each node below an earlier one, each property below a node, people in nodes. */
interface DrawnTree {
  /** Node n hangs below node `parents[n] % n`; node 0 is the root. */
  readonly parents: readonly number[];
  /** Property n belongs to node `places[n] % nodes`. */
  readonly places: readonly number[];
  /** Nodes in which the caller holds appointments. */
  readonly appointments: readonly number[];
}

/** The properties below the nodes of the appointments, walked upwards from each property. */
const scopeIn = ({ parents, places, appointments }: DrawnTree, properties: readonly string[]): string[] => {
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

/** Every door of the service that answers without the id of one record, with what it can be asked. */
export const doorsWithoutId = (service: TestService, name: string): readonly Door[] => {
  const { paths } = openApiOf(service.app, name) as {
    paths: Record<string, { get?: { parameters: readonly Parameter[]; security?: unknown } }>;
  };
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined || path.includes('{') || get.security !== undefined
      ? []
      : [
          {
            path,
            asks: new Map(get.parameters.filter((each) => each.in === 'query').map((each) => [each.name, each.schema])),
          },
        ],
  );
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

/** Properties that the walk needs: with one row each at least, or nothing is proved. */
export const WALKED_PROPERTIES = 4;
const RUNS = 40;

const drawn = fc.record({
  tree: fc.record({
    parents: fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
    places: fc.array(fc.nat(20), { minLength: WALKED_PROPERTIES, maxLength: WALKED_PROPERTIES }),
    appointments: fc.array(fc.nat(20), { maxLength: 3 }),
  }),
  door: fc.nat(100),
  q: fc.constantFrom('', '', '1', '%', '园', "'"),
  page: fc.constantFrom(1, 1, 2),
  pageSize: fc.constantFrom(1, 5, 500),
  asked: fc.nat(WALKED_PROPERTIES),
});

/**
 * Asks the doors at random, as people of random trees: whatever lies outside the scope is in no list and in no count.
 * Fails where a row or a count tells of it, where a door breaks, or where no row came at all.
 */
export const walkScopes = async (
  service: TestService,
  doors: readonly Door[],
  properties: readonly string[],
  everything: Caller,
  seed: number,
): Promise<void> => {
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ tree, door: n, asked, ...question }) => {
      const door = doors[n % doors.length] as Door;
      const scope = scopeIn(tree, properties);
      const query = new URLSearchParams(questionTo(door, { ...question, property: properties[asked] ?? '' }));
      const ask = (seen: readonly string[]) =>
        service.request({ url: `${door.path}?${query}`, as: boundedTo(everything, seen) });
      const answer = await ask(scope);
      expect([door.path, answer.status >= 500, answer.status >= 500 ? answer.body : '']).toEqual([
        door.path,
        false,
        '',
      ]);
      const told = propertiesIn(answer.body);
      rows += told.length;
      expect(told.filter((propertyId) => !scope.includes(propertyId))).toEqual([]);
      if (typeof answer.body.total !== 'number') return;
      // A count is the sum of what each property of the scope counts by itself.
      const each = await Promise.all(scope.map(async (propertyId) => (await ask([propertyId])).body.total as number));
      expect(answer.body.total).toBe(each.reduce((sum, count) => sum + count, 0));
    }),
    { seed, numRuns: RUNS },
  );
  expect(rows).toBeGreaterThan(0);
};

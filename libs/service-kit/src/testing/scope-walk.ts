import type { Caller } from '@goldkey/access';
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
export const questionTo = (
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
export const propertiesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(propertiesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(home)?propertyId$/i.test(name) && typeof inner === 'string' ? [inner] : propertiesIn(inner),
  );
};

/** A caller who may ask everything, within these properties. */
export const boundedTo = (caller: Caller, properties: readonly string[]): Caller => ({
  ...caller,
  scope: { all: false, properties },
});

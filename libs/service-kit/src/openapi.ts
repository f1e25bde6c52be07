import { doorOf } from '@goldkey/access';
import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { z } from 'zod';
import { COMMAND } from './command.js';
import { SchemaPipe } from './validation.js';
import { readsVersion } from './versions.js';

const ROUTE_ARGUMENTS = '__routeArguments__';

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: 'input',
    unrepresentable: 'any',
  }) as Json;
  return rest;
};

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`.replace(/:(\w+)/g, '{$1}');

const queryParameters = (schema: z.ZodType): Json[] => {
  const { properties = {}, required = [] } = jsonSchema(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, part]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: part,
  }));
};

interface RouteParameter {
  readonly pipes?: readonly unknown[];
  readonly factory?: unknown;
}

const parametersOf = (controller: Type, method: string): RouteParameter[] =>
  Object.values(
    (Reflect.getMetadata(ROUTE_ARGUMENTS, controller, method) ?? {}) as Readonly<Record<string, RouteParameter>>,
  );

/** Pipes that know a schema, with the place in the request that they read. */
const pipesOf = (parameters: readonly RouteParameter[]): { place: string; schema: z.ZodType }[] =>
  parameters
    .flatMap(({ pipes }) => pipes ?? [])
    .filter((pipe): pipe is SchemaPipe<z.ZodType> => pipe instanceof SchemaPipe)
    .map(({ place, schema }) => ({ place, schema }));

const inPath = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const headersOf = (handler: object, parameters: readonly RouteParameter[]): Json[] => {
  const version = parameters.map(({ factory }) => readsVersion(factory)).find(Boolean);
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 200 } };
  const match = { name: 'If-Match', in: 'header', required: version === 'required', schema: { type: 'string' } };
  return [...(Reflect.getMetadata(COMMAND, handler) ? [key] : []), ...(version ? [match] : [])];
};

const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });

const operationOf = (controller: Type, method: string, path: string, verb: string): Json => {
  const handler = controller.prototype[method] as object;
  const parameters = parametersOf(controller, method);
  const pipes = pipesOf(parameters);
  const body = pipes.find(({ place }) => place === 'body');
  const door = doorOf(handler, controller);
  const status = (Reflect.getMetadata('__httpCode__', handler) as number | undefined) ?? (verb === 'post' ? 201 : 200);
  return {
    operationId: `${controller.name.replace(/Controller$/, '')}_${method}`,
    ...(door.permission ? { description: `Needs the permission ${door.permission}.` } : {}),
    ...(door.public ? { security: [] } : {}),
    parameters: [
      ...inPath(path),
      ...headersOf(handler, parameters),
      ...pipes.filter(({ place }) => place === 'query').flatMap(({ schema }) => queryParameters(schema)),
    ],
    ...(body ? { requestBody: { required: true, ...json(jsonSchema(body.schema)) } } : {}),
    responses: {
      [status]: { description: 'Done.' },
      default: {
        description: 'A problem (RFC 9457).',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
};

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, reason: { type: 'string' } } },
    },
    current: {},
  },
};

/** A question that the service answers by gRPC, and what it asks of who asks. */
export interface Question {
  readonly service: string;
  readonly rpc: string;
  readonly permission?: string;
  /** Needs no caller. */
  readonly open: boolean;
}

/** Every question of the service's gRPC, by its name in the contract; events are none. */
export const questionsOf = (app: INestApplication): readonly Question[] => {
  const found: Question[] = [];
  for (const { metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const controller = metatype as Type | null;
    if (!controller) continue;
    for (const name of Object.getOwnPropertyNames(controller.prototype)) {
      const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as object | undefined;
      if (typeof handler !== 'function') continue;
      const patterns = (Reflect.getMetadata('microservices:pattern', handler) ?? []) as readonly unknown[];
      for (const pattern of patterns) {
        const { service, rpc } = (pattern ?? {}) as { readonly service?: string; readonly rpc?: string };
        if (service === undefined || rpc === undefined) continue;
        const { permission, public: open } = doorOf(handler, controller);
        found.push({ service, rpc, open, ...(permission === undefined ? {} : { permission }) });
      }
    }
  }
  return found.sort((a, b) => (`${a.service}.${a.rpc}` < `${b.service}.${b.rpc}` ? -1 : 1));
};

const isRoute = (method: object | undefined): method is object =>
  method !== undefined && Reflect.hasMetadata('path', method) && Reflect.hasMetadata('method', method);

/** The OpenAPI 3.0 document of a service, made from its controllers and the schemas of their pipes; what they answer only the compiler knows. */
export const openApiOf = (app: INestApplication, service: string): Json => {
  const paths: Record<string, Json> = {};
  for (const { metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const controller = metatype as Type | null;
    if (!controller) continue;
    const base = String(Reflect.getMetadata('path', controller) ?? '');
    for (const name of Object.getOwnPropertyNames(controller.prototype)) {
      const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as object | undefined;
      if (!isRoute(handler)) continue;
      if (joined(base) === '/') continue; // Probes and metrics are no part of the contract.
      const path = joined(base, String(Reflect.getMetadata('path', handler)));
      const verb = (RequestMethod[Reflect.getMetadata('method', handler) as number] ?? 'GET').toLowerCase();
      paths[path] = { ...paths[path], [verb]: operationOf(controller, name, path, verb) };
    }
  }
  const questions = questionsOf(app);
  const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.0.3',
    info: { title: `Goldkey ${service}`, version: '1' },
    security: [{ token: [] }],
    paths: sorted,
    // gRPC has no place in OpenAPI; who may ask what is read from here (docs/permissions.md).
    ...(questions.length > 0 ? { 'x-questions': questions } : {}),
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};

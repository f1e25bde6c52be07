import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';

const SERVICES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../services');
const MOST_TOLD = 5;

type Schema = { readonly [key: string]: unknown };
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** As JSON Schema says it; an object has no properties but those that are told. */
const strict = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strict);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = value as Schema & { readonly nullable?: true };
  const told: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, strict(part)]),
  );
  if (told['type'] === 'object' && 'properties' in told) told['additionalProperties'] ??= false;
  return nullable ? { anyOf: [told, { type: 'null' }] } : told;
};

const strictSchema = (schema: Schema): Schema => strict(schema) as Schema;

interface Door {
  readonly shape: RegExp;
  readonly parameters: number;
  readonly operations: Readonly<Record<string, Operation>>;
}

const doorOf = ([address, operations]: [string, Readonly<Record<string, Operation>>]): Door => ({
  shape: new RegExp(`^${address.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`),
  parameters: address.split('{').length,
  operations,
});

/** What `services/<name>/openapi.json` says of the answers of its doors, to be held against what they answer. */
export class ToldAnswers {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  readonly #doors: readonly Door[];
  readonly #checks = new Map<Schema, ValidateFunction>();

  private constructor({ paths, components }: Document) {
    this.#doors = Object.entries(paths)
      .map(doorOf)
      .sort((one, other) => one.parameters - other.parameters);
    for (const [name, schema] of Object.entries(components.schemas))
      this.#ajv.addSchema(strictSchema(schema), `#/components/schemas/${name}`);
  }

  /** Nothing is told of a service that has no document. */
  static of(service: string): ToldAnswers | undefined {
    return ToldAnswers.in(path.join(SERVICES, service, 'openapi.json'));
  }

  static in(file: string): ToldAnswers | undefined {
    return existsSync(file) ? new ToldAnswers(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  }

  /** In which an answer is otherwise than it is told, in words. */
  faults(method: string, url: string, status: number, body: unknown): readonly string[] {
    const [address = ''] = url.split('?');
    const door = this.#doors.find(({ shape, operations }) => shape.test(address) && method.toLowerCase() in operations);
    const schema = door?.operations[method.toLowerCase()]?.responses[status]?.content?.['application/json']?.schema;
    if (schema === undefined) return [];
    const check = this.#checks.get(schema) ?? this.#ajv.compile(strictSchema(schema));
    this.#checks.set(schema, check);
    if (check(body)) return [];
    return (check.errors ?? [])
      .slice(0, MOST_TOLD)
      .map(
        ({ instancePath, message, params }) =>
          `${method} ${address} ${instancePath} ${message} ${JSON.stringify(params)}`,
      );
  }
}

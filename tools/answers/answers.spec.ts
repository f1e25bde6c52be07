import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answersBelow, programOf } from './handlers.mjs';
import { pageTypes } from './page-types.mjs';
import { Schemas } from './schemas.mjs';
import { nameShared } from './shared-shapes.mjs';

const CONTROLLER = `
declare const Get: (path?: string) => MethodDecorator;
declare const Post: (path?: string) => MethodDecorator;
declare const Header: (name: string, value: string) => MethodDecorator;
declare const kind: unique symbol;
type Day = string & { readonly [kind]: 'day' };
type Instant = number & { readonly [kind]: 'instant' };
const states = ['open', 'closed'] as const;
type State = (typeof states)[number];
/** A line. */
interface Line {
  readonly id: string;
  /** Where it stands. */
  readonly state: State;
  readonly before?: State;
  readonly on: Day;
  readonly amount: number | null;
  readonly parts: readonly Line[];
  readonly facts: Readonly<Record<string, string>>;
  readonly told?: unknown;
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}
class LinesController {
  @Get()
  async list(): Promise<Page<Line>> {
    throw new Error('not called');
  }
  @Get(':id')
  async one() {
    const line = await this.list().then(({ items: [first] }) => first);
    return { ...line, mayClose: line?.state === 'open' };
  }
  @Post(':id/close')
  async close(): Promise<void> {}
  @Get('file')
  @Header('content-type', 'text/csv')
  file() {
    return 'a,b';
  }
  @Get('seen')
  seen(): { readonly seenAt?: Instant; readonly replyDue: Instant | null } {
    throw new Error('not called');
  }
  @Get('misnamed')
  misnamed(): { readonly began: Instant } {
    throw new Error('not called');
  }
  @Get('number')
  number(): { readonly brokenAt?: number } {
    throw new Error('not called');
  }
  @Get('many')
  many(): { readonly starts: readonly Instant[] } {
    throw new Error('not called');
  }
  @Get('mapped')
  mapped(): { readonly byName: Readonly<Record<string, Instant>> } {
    throw new Error('not called');
  }
  notADoor() {
    return 1;
  }
}
const doorsOf = (name: string) => {
  class MadeController {
    @Get()
    count() {
      return { count: name.length };
    }
    act(act: string) {
      return { act };
    }
  }
  return MadeController;
};
export { doorsOf, LinesController };
`;

let folder: string;
let answers: ReturnType<typeof answersBelow>;
let schemas: Schemas;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-answers-'));
  const file = path.join(folder, 'lines.controller.ts');
  writeFileSync(file, CONTROLLER);
  const program = programOf([file]);
  answers = answersBelow(program, [folder]);
  schemas = new Schemas(program.getTypeChecker());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schemaOf = (operationId: string) => schemas.of(answers.of(operationId).type);

test('what has a name is told once under it, a generic type by its parts', () => {
  expect(schemaOf('Lines_list')).toEqual({ $ref: '#/components/schemas/PageOfLine' });
  expect(schemas.components).toMatchObject({
    PageOfLine: {
      properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Line' } }, total: { type: 'number' } },
      required: ['items', 'total'],
    },
    State: { type: 'string', enum: ['closed', 'open'] },
  });
});

test('each property is as it is sent: what may be absent, be null, lead back to itself, have a form', () => {
  schemaOf('Lines_list');
  const { properties, required } = schemas.components['Line'];
  expect(required).toEqual(['amount', 'facts', 'id', 'on', 'parts', 'state']);
  expect(properties).toMatchObject({
    state: { allOf: [{ $ref: '#/components/schemas/State' }], description: 'Where it stands.' },
    before: { $ref: '#/components/schemas/State' },
    on: { type: 'string', format: 'date' },
    amount: { type: 'number', nullable: true },
    parts: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
    facts: { type: 'object', additionalProperties: { type: 'string' } },
    told: {},
  });
});

test('an answer without a name stands where it is given; nothing is nothing; a method without an address is no door', () => {
  expect(schemaOf('Lines_one')).toMatchObject({
    properties: { mayClose: { type: 'boolean' }, id: { type: 'string' } },
  });
  expect(schemaOf('Lines_close')).toBeUndefined();
  expect(answers.of('Lines_notADoor')).toBeUndefined();
});

test('an instant is sent as text', () => {
  expect(schemaOf('Lines_seen')).toMatchObject({
    properties: {
      seenAt: { type: 'string', format: 'date-time' },
      replyDue: { type: 'string', format: 'date-time', nullable: true },
    },
    required: ['replyDue'],
  });
});

test.each([
  ['Lines_misnamed', 'began is an instant: call it …At or …Due, that it is sent as one'],
  ['Lines_number', 'brokenAt is a number and is called like an instant'],
  ['Lines_many', 'an instant without a name of its own would be sent as a number'],
  ['Lines_mapped', 'an instant without a name of its own would be sent as a number'],
])('what a service would send otherwise is refused: %s', (operationId, reason) => {
  expect(() => schemaOf(operationId)).toThrow(reason);
});

test('what is no JSON has its own media type', () => {
  expect(answers.of('Lines_file').media).toBe('text/csv');
});

test('a controller that a function makes is found by whatever it is called then', () => {
  expect(schemaOf('Mademeters_count')).toEqual({
    type: 'object',
    properties: { count: { type: 'number' } },
    required: ['count'],
  });
  expect(schemaOf('Mademeters_act-end')).toMatchObject({ properties: { act: { type: 'string' } } });
});

const answering = (operationId: string, schema: object) => ({
  [operationId]: {
    get: { operationId, responses: { 200: { content: { 'application/json': { schema } } }, default: {} } },
  },
});
const large = {
  type: 'object',
  properties: Object.fromEntries('abcdef'.split('').map((name) => [name, { type: 'string' }])),
};

test('what several doors answer alike gets one name, what one door answers none', () => {
  const only = { ...large, required: ['a'] };
  const document = {
    paths: {
      ...answering('Plans_draft', large),
      ...answering('Plans_submit', large),
      ...answering('Plans_page', only),
    },
    components: { schemas: {} as Record<string, object> },
  };
  nameShared(document);
  const [first, second, third] = Object.values(document.paths).map(
    ({ get }) => get.responses[200].content['application/json'].schema,
  );
  expect([first, second]).toEqual([{ $ref: '#/components/schemas/PlansAnswer' }, first]);
  expect(third).toEqual(only);
  expect(document.components.schemas).toEqual({ PlansAnswer: large });
});

test('pages get the named answers as types that cannot be written to', async () => {
  const told = await pageTypes({
    openapi: '3.0.3',
    info: { title: 'Lines', version: '1' },
    components: { schemas: { Line: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } } },
  });
  expect(told).toContain('readonly id: string;');
  expect(told).toContain("export type Line = components['schemas']['Line'];");
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ToldAnswers } from './told-answers.js';

const line = {
  type: 'object',
  properties: { id: { type: 'string' }, note: { type: 'string', nullable: true }, count: { type: 'integer' } },
  required: ['id', 'count'],
};
const answering = (schema: object) => ({
  responses: { 200: { content: { 'application/json': { schema } } }, default: {} },
});
const document = {
  paths: {
    '/api/lines/{id}': { get: answering({ $ref: '#/components/schemas/Line' }) },
    '/api/lines/first': { get: answering({ allOf: [{ $ref: '#/components/schemas/Line' }], nullable: true }) },
    '/api/lines': {
      get: answering({ type: 'object', additionalProperties: {} }),
      post: { responses: { default: {} } },
    },
  },
  components: { schemas: { Line: line } },
};

let folder: string;
let told: ToldAnswers;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-told-'));
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  told = ToldAnswers.in(file) as ToldAnswers;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an answer that is as it is told has no fault', () => {
  expect(told.faults('GET', '/api/lines/7?q=x', 200, { id: '7', note: null, count: 1 })).toEqual([]);
  expect(told.faults('GET', '/api/lines/first', 200, null)).toEqual([]);
  expect(told.faults('GET', '/api/lines', 200, { whatever: [1] })).toEqual([]);
});

test.each([
  ['lacks what it must have', { id: '7' }, 'count'],
  ['has another kind of value', { id: 7, count: 1 }, 'must be string'],
  ['has what nobody was told of', { id: '7', count: 1, secret: 'x' }, 'secret'],
])('an answer that %s is told with its door', (_why, body, named) => {
  const [fault] = told.faults('GET', '/api/lines/7', 200, body);
  expect(fault).toContain('GET /api/lines/7');
  expect(fault).toContain(named);
});

test('a refusal, a door of which nothing is told and a service without a document are not judged', () => {
  expect(told.faults('GET', '/api/lines/7', 404, { code: 'x' })).toEqual([]);
  expect(told.faults('POST', '/api/lines', 201, { id: 7 })).toEqual([]);
  expect(told.faults('GET', '/api/elsewhere', 200, {})).toEqual([]);
  expect(ToldAnswers.of('no-such-service')).toBeUndefined();
});

import { KeysUnavailable, NotAuthenticated, NotPermitted } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Fault } from '@goldkey/postgres';
import { HttpException, NotFoundException } from '@nestjs/common';
import { InvalidRequest, problemFor, RefusedError, settle, statusOfRefusal, verdictOf } from './problem.js';
import { RemoteRefusal } from './remote-refusal.js';

test.each([
  ['complaints.complaint-not-found', 404],
  ['complaints.stale-version', 412],
  ['identity.password-too-short-invalid', 422],
  ['request.idempotency-key-reused', 422],
  ['request.version-missing', 428],
  ['staffing.forbidden', 403],
  ['complaints.already-closed', 409],
])('a refusal %s is %d', (code, status) => {
  expect(statusOfRefusal(code)).toBe(status);
  expect(verdictOf(new RefusedError({ code, facts: {} })).status).toBe(status);
});

test('a refused outcome is thrown, an accepted one is its value', () => {
  expect(settle({ accepted: true, value: 7 })).toBe(7);
  expect(() => settle(refuse('x.y', { a: 1 }))).toThrow(RefusedError);
});

test('the caller’s fault, the world’s and ours are told apart', () => {
  expect(verdictOf(new InvalidRequest([{ field: 'a', reason: 'b' }]))).toMatchObject({ status: 400 });
  expect(verdictOf(new NotAuthenticated('x'))).toMatchObject({ status: 401 });
  expect(verdictOf(new NotPermitted('a:b'))).toMatchObject({ status: 403, facts: { permission: 'a:b' } });
  expect(verdictOf(new NotFoundException())).toMatchObject({ status: 404 });
  expect(verdictOf(Object.assign(new Error('x'), { statusCode: 413 }))).toMatchObject({ code: 'request.too-large' });
  expect(verdictOf(new Error('outer', { cause: new Fault('postgres', 'down') }))).toMatchObject({ status: 503 });
  expect(verdictOf(new KeysUnavailable(new Error('down')))).toMatchObject({ status: 503 });
  expect(verdictOf(new TypeError('x'))).toMatchObject({ status: 500, bug: true });
  expect(verdictOf(undefined)).toMatchObject({ status: 500, bug: true });
});

test('a body that cannot be read is named by what the framework calls it, and by no words of its own', () => {
  const from = (cause: unknown) => verdictOf(new HttpException('in English', 400, { cause }));
  expect(from({ code: 'FST_ERR_CTP_EMPTY_JSON_BODY' })).toEqual({ status: 400, code: 'request.body-empty' });
  expect(from({ code: 'FST_ERR_CTP_INVALID_JSON_BODY' })).toEqual({ status: 400, code: 'request.not-json' });
  for (const cause of [undefined, null, 'words', new Error('other')])
    expect(from(cause)).toEqual({ status: 400, code: 'request.malformed' });
});

test('another service’s refusal keeps its code and its sentence; one that is no refusal is ours to mend', () => {
  const verdict = verdictOf(new RemoteRefusal('staffing.unit-not-found', 5, undefined, '没有这个部门。'));
  const problem = problemFor(verdict, { locale: 'zh-CN', texts: [], instance: '/x', trace: 't' });
  expect(problem).toMatchObject({ status: 404, code: 'staffing.unit-not-found', detail: '没有这个部门。' });
  expect(verdictOf(new RemoteRefusal('unimplemented', 12, undefined))).toMatchObject({ status: 500, bug: true });
});

test('a stale version brings the record as it is', () => {
  const verdict = verdictOf(new RefusedError({ code: 'x.stale-version', facts: { current: { version: 2 } } }));
  const texts = [{ 'zh-CN': { 'x.stale-version': '已被他人改动。' }, 'zh-TW': {}, en: {} }];
  expect(problemFor(verdict, { locale: 'zh-CN', texts, instance: '/x', trace: 't' })).toEqual({
    type: 'urn:goldkey:problem:x.stale-version',
    title: 'Precondition Failed',
    status: 412,
    detail: '已被他人改动。',
    instance: '/x',
    code: 'x.stale-version',
    current: { version: 2 },
  });
});

import type { ActName, ComplaintRecord } from '../../api.js';
import { nextAct } from './next-act.js';

const everything: readonly ActName[] = ['decide', 'assign', 'close', 'reopen', 'call-back', 'report-major', 'resume'];

const aRecord = (
  over: Partial<Parameters<typeof nextAct>[0]>,
  allowed: readonly ActName[] = everything,
): Parameters<typeof nextAct>[0] => ({
  state: 'received',
  kind: 'complaint',
  awaitsAcceptance: false,
  waitsFor: undefined,
  awaitsMajorReport: false,
  established: undefined,
  assigneeName: undefined,
  callbacks: 0,
  acts: everything.map((act): ComplaintRecord['acts'][number] => ({ act, allowed: allowed.includes(act) })),
  ...over,
});

test('a matter is decided, assigned, closed, then called back', () => {
  expect(nextAct(aRecord({}))).toBe('decide');
  expect(nextAct(aRecord({ state: 'decided', established: true }))).toBe('assign');
  expect(nextAct(aRecord({ state: 'assigned', established: true, assigneeName: '邓志刚' }))).toBe('close');
  expect(nextAct(aRecord({ state: 'closed', established: true, assigneeName: '邓志刚' }))).toBe('call-back');
  expect(nextAct(aRecord({ state: 'closed', callbacks: 1 }))).toBeUndefined();
});

test('major information comes first', () => {
  expect(nextAct(aRecord({ awaitsMajorReport: true }))).toBe('report-major');
});

test('what the person may not do is passed over', () => {
  expect(nextAct(aRecord({}, ['close']))).toBe('close');
  expect(nextAct(aRecord({}, []))).toBeUndefined();
});

test('a question is assigned at once and never called back; what waits goes on first', () => {
  expect(nextAct(aRecord({ kind: 'question' }))).toBe('assign');
  expect(nextAct(aRecord({ kind: 'question', state: 'closed' }))).toBeUndefined();
  expect(nextAct(aRecord({ kind: 'repair', assigneeName: '王芳', waitsFor: 'parts' }))).toBe('resume');
});

import { Refused, takenBefore } from './ask.js';

const refusal = new Refused(409, [], 'signed already');
const isAsked = ({ asked }: { readonly asked: boolean }): boolean => asked;
const reads = (asked: boolean) => (): Promise<{ readonly asked: boolean }> => Promise.resolve({ asked });

test('what is refused because it was taken before is shown as it stands', async () => {
  expect(await takenBefore(refusal, reads(false), isAsked)).toEqual({ asked: false });
});

test('a refusal stands where it is asked still, nobody answers, or nobody refused', async () => {
  expect(await takenBefore(refusal, reads(true), isAsked)).toBeUndefined();
  expect(await takenBefore(refusal, () => Promise.reject(new TypeError('no answer')), isAsked)).toBeUndefined();
  expect(await takenBefore(new TypeError('no answer'), reads(false), isAsked)).toBeUndefined();
});

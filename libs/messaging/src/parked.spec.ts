import { largestPayload } from './outbox.js';
import { storable } from './parked.js';

test('a dead letter carries JSON as it came', () => {
  expect(storable(Buffer.from('{"a":"漏水"}'))).toBe('{"a":"漏水"}');
});

test.each(['not json', '{"a":"\\u0000"}', '{"a":"\\ud83d"}', '{"a":"\\uDE00"}'])(
  'what jsonb does not take travels as bytes: %s',
  (text) => {
    expect(JSON.parse(storable(Buffer.from(text)))).toEqual({ undecodedBase64: Buffer.from(text).toString('base64') });
  },
);

test('a letter that the broker would refuse says only how large it was, so that the relay goes on', () => {
  const most = largestPayload / 2;
  expect(storable(Buffer.alloc(most, '1')).length).toBe(most);
  expect(storable(Buffer.alloc(most + 1, '1'))).toBe(JSON.stringify({ tooLargeToCarry: most + 1 }));
});

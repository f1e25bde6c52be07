import { instant, plus } from '@goldkey/kernel';
import { isSigned, signatureOf, signedHeaders } from './signature.js';

const now = instant(1_700_000_000_000);
const body = '{"orderId":"o-1"}';
const headers = signedHeaders('secret', now, body);
const FIVE_MINUTES = 5 * 60_000;

test('what was signed with the secret is the provider’s, five minutes before and after', () => {
  for (const at of [now, plus(now, FIVE_MINUTES), plus(now, -FIVE_MINUTES)])
    expect(isSigned('secret', headers, { body, now: at })).toBe(true);
  for (const at of [plus(now, FIVE_MINUTES + 1), plus(now, -FIVE_MINUTES - 1)])
    expect(isSigned('secret', headers, { body, now: at })).toBe(false);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['another secret', signedHeaders('other', now, body), body],
  ['another body', headers, `${body} `],
  ['another time', { ...headers, 'x-goldkey-time': String(now + 1) }, body],
  ['no time', { ...headers, 'x-goldkey-time': undefined }, body],
  ['no signature', { ...headers, 'x-goldkey-signature': undefined }, body],
  [
    'a part of the signature',
    { ...headers, 'x-goldkey-signature': signatureOf('secret', String(now), body).slice(2) },
    body,
  ],
])('%s is not', (_name, given, said) => {
  expect(isSigned('secret', given, { body: said, now })).toBe(false);
});

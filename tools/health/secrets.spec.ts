const { secretsIn } = jest.requireActual<{
  secretsIn: (text: string) => readonly { readonly line: number; readonly what: string }[];
}>('../secrets.mjs');

/** Put together here, so that this file holds none. */
const made = (...parts: readonly string[]): string => parts.join('');
const letters = 'QmFzZTY0VGV4dFRoYXRTdGFuZHNGb3JBU2VjcmV0';

test.each([
  ['a private key', made('-----BEGIN ', 'EC PRIVATE KEY-----')],
  ['a key of AWS', made('AKI', 'AQWERTYUIOPASDFGH')],
  ['a token of GitHub', made('gh', 'p_', letters)],
  ['a token of GitLab', made('glp', 'at-', letters)],
  ['a secret key of age', made('AGE-SECRET', '-KEY-1QWERTYUIOPASDFGHJKLZXCVBNM')],
  ['a signed token', made('ey', `J${letters}.ey`, `J${letters}.${letters}`)],
  ['the secret of a webhook', made('whs', `ec_${letters}`)],
  ['a secret beside its name', made('const clientSe', `cret = '${letters}';`)],
])('%s is found, with its line', (what, text) => {
  expect(secretsIn(`one line\n${text}\n`)).toContainEqual({ line: 2, what });
});

test('what says of itself that it is made up, and what is no secret, is let through', () => {
  const harmless = [
    made('const clientSe', `cret = '${letters}'; // the example of the standard`),
    made('SERVICE_SE', 'CRET: text("", "under which tokens are signed")'),
    `const digest = '${letters}';`,
    'sha512-0123456789abcdef',
  ];
  expect(harmless.flatMap((text) => secretsIn(text))).toEqual([]);
});

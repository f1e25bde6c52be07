import { decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { type KeyRing, KNOWN_EVERYWHERE_MS, type SigningKey } from './postgres/signing-keys.js';
import { tokenSigner } from './token-signer.js';

const NOW = 1_800_000_000_000;

/** Which key signs, of keys of these ages in milliseconds (newest first). */
const signsOf = async (...ages: readonly number[]): Promise<string | undefined> => {
  const keys = await Promise.all(
    ages.map(async (age): Promise<SigningKey> => {
      const { privateKey } = await generateKeyPair('ES256', { extractable: true });
      return { id: `key of age ${age}`, privateJwk: await exportJWK(privateKey), createdAt: NOW - age };
    }),
  );
  const ring = { keys: async () => keys } as Partial<KeyRing> as KeyRing;
  const claims = { subject: 's', name: 'n', kind: 'person', roles: [], permissions: [], scope: '*' } as const;
  const { token } = await tokenSigner(ring, () => NOW).sign(claims);
  return decodeProtectedHeader(token).kid;
};

test('a new key signs only when every replica publishes it and no verifier may still hold the keys before it', async () => {
  expect(await signsOf(KNOWN_EVERYWHERE_MS - 1, 86_400_000)).toBe('key of age 86400000');
  expect(await signsOf(KNOWN_EVERYWHERE_MS, 86_400_000)).toBe(`key of age ${KNOWN_EVERYWHERE_MS}`);
  expect(await signsOf(1, 2_000, 15_000, 86_400_000)).toBe('key of age 15000');
  expect(KNOWN_EVERYWHERE_MS).toBeGreaterThanOrEqual(10_000);
});

test('the very first key signs at once, also while a second one is young', async () => {
  expect(await signsOf(0)).toBe('key of age 0');
  expect(await signsOf(1_000, 5_000)).toBe('key of age 5000');
});

test('no key, no token', async () => {
  await expect(signsOf()).rejects.toThrow('no signing key');
});

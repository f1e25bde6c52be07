import fc from 'fast-check';
import { sealUnder } from './seal.js';

test('what was sealed opens again, under the same secret only, and not when it was changed', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, place) => {
      const sealed = sealUnder('a').close(text);
      expect(sealUnder('a').open(sealed)).toBe(text);
      expect(() => sealUnder('b').open(sealed)).toThrow();
      const bytes = Buffer.from(sealed, 'base64url');
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => sealUnder('a').open(bytes.toString('base64url'))).toThrow();
    }),
  );
});

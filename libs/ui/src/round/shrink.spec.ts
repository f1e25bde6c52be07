import fc from 'fast-check';
import { shrinkPhoto, sizeWithin, UnreadablePhoto } from './shrink.js';

test('a camera picture comes down to 1600 on its longer side, a small one stays as it is', () => {
  expect(sizeWithin(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(sizeWithin(3000, 4000, 1600)).toEqual({ width: 1200, height: 1600 });
  expect(sizeWithin(640, 480, 1600)).toEqual({ width: 640, height: 480 });
});

test('it is never larger than allowed, never nothing, and keeps its shape to a pixel', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const small = sizeWithin(width, height, 1600);
      expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(1600);
      expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
      const scale = small.width > small.height ? small.width / width : small.height / height;
      expect(Math.abs(small.height - height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a file that is no picture is told from a phone that is full', async () => {
  const open = globalThis.createImageBitmap;
  globalThis.createImageBitmap = () => Promise.reject(new DOMException('', 'InvalidStateError'));
  try {
    await expect(shrinkPhoto(new Blob(['no picture']))).rejects.toBeInstanceOf(UnreadablePhoto);
  } finally {
    globalThis.createImageBitmap = open;
  }
});

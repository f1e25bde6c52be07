import fc from 'fast-check';
import { stripMetadata } from './strip-metadata.js';

const segment = (marker: number, body: readonly number[]): number[] => {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...body];
};
const text = (words: string): number[] => [...Buffer.from(words, 'latin1')];
const exif = (orientation: number): number[] => [
  ...text('Exif\0\0MM\0*'),
  ...[0, 0, 0, 8, 0, 2],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
  ...[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 42],
  ...text('GPS 31.2304 N 121.4737 E'),
];
const scan = [...segment(0xda, [1, 2, 3]), 9, 8, 7, 0xff, 0, 6, 0xff, 0xd9];
const jpeg = (...segments: readonly number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...scan]);
const said = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

test('a JPEG loses its place, comments and what hangs behind it, and keeps its picture and how it is turned', () => {
  const table = segment(0xdb, [1, 2, 3, 4]);
  const jfif = segment(0xe0, text('JFIF\0'));
  const parts = [jfif, segment(0xe1, exif(6)), segment(0xed, text('IPTC city')), segment(0xfe, text('note')), table];
  const behind = Uint8Array.from([...jpeg(...parts), ...text('GPS again')]);
  const plain = stripMetadata(behind, 'image/jpeg');
  expect(said(plain)).not.toMatch(/GPS|IPTC|note/);
  expect(said(plain)).toContain(said(Uint8Array.from([...jfif, ...table, ...scan])));
  expect(stripMetadata(plain ?? new Uint8Array(), 'image/jpeg')).toEqual(plain);
  expect(plain?.[31]).toBe(6);
  expect(said(stripMetadata(jpeg(segment(0xe1, exif(1)), table), 'image/jpeg'))).toBe(said(jpeg(table)));
});

const chunk = (name: string, body: readonly number[]) => [0, 0, 0, body.length, ...text(name), ...body, 1, 2, 3, 4];

test('a PNG keeps the chunks that it is seen by', () => {
  const head = [0x89, ...text('PNG\r\n\x1a\n')];
  const seen = [chunk('IHDR', [1]), chunk('IDAT', [2]), chunk('IEND', [])];
  const file = [
    ...head,
    ...(seen[0] ?? []),
    ...chunk('eXIf', text('GPS')),
    ...chunk('tEXt', text('GPS')),
    ...seen.slice(1).flat(),
  ];
  expect(stripMetadata(Uint8Array.from([...file, ...text('GPS')]), 'image/png')).toEqual(
    Uint8Array.from([...head, ...seen.flat()]),
  );
});

test('a WebP loses EXIF and XMP, and says so in its head', () => {
  const part = (name: string, body: readonly number[]) => [
    ...text(name),
    ...[body.length, 0, 0, 0],
    ...body,
    ...(body.length % 2 === 1 ? [0] : []),
  ];
  const file = (flags: number, ...more: readonly number[][]) => {
    const body = [...text('WEBP'), ...part('VP8X', [flags, 0, 0, 0]), ...part('VP8 ', [1, 2, 3]), ...more.flat()];
    return Uint8Array.from([...text('RIFF'), body.length, 0, 0, 0, ...body]);
  };
  expect(stripMetadata(file(0x1c, part('EXIF', text('GPS')), part('XMP ', text('GPS'))), 'image/webp')).toEqual(
    file(0x10),
  );
});

test('whatever stands in the segments, no byte of a dropped one is left and the picture is whole', () => {
  const body = fc.array(fc.integer({ min: 0x80, max: 0xfe }), { minLength: 6, maxLength: 40 });
  const dropped = fc.constantFrom(0xe1, 0xe3, 0xed, 0xef, 0xfe);
  fc.assert(
    fc.property(fc.array(fc.tuple(dropped, body), { maxLength: 6 }), (segments) => {
      const file = jpeg(...segments.map(([marker, bytes]) => segment(marker, bytes)));
      expect(stripMetadata(file, 'image/jpeg')).toEqual(jpeg());
    }),
  );
});

test('what is cut off anywhere before its picture is no picture', () => {
  const file = jpeg(segment(0xe1, exif(3)), segment(0xdb, [1, 2, 3, 4]));
  const head = file.length - scan.length;
  for (let length = 0; length < head; length += 1)
    expect(stripMetadata(file.subarray(0, length), 'image/jpeg')).toBeUndefined();
});

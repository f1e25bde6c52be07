/**
 * Takes out of a picture what says where, when and with what it was taken (EXIF, XMP, IPTC, comments), without touching the
 * picture itself. How a JPEG is to be turned is kept. A file that does not hold together is answered as undefined.
 */
export const stripMetadata = (bytes: Uint8Array, contentType: string): Uint8Array | undefined => {
  switch (contentType) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    default:
      return bytes;
  }
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const COMMENT = 0xfe;
/** Segments that a picture needs to look as it does: JFIF, colour profile, Adobe's transform. */
const KEPT_APPS = new Set([0xe0, 0xe2, 0xee]);

const isDropped = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !KEPT_APPS.has(marker));

const stripJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== START_OF_IMAGE) return undefined;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (marker === START_OF_SCAN) {
      const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
      return joined([bytes.subarray(0, 2), ...turned, ...kept, bytes.subarray(at, endOfImage(bytes, end))]);
    }
    if (marker === APP1) orientation = orientationIn(bytes.subarray(at + 4, end)) ?? orientation;
    if (!isDropped(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
};

/** What cameras hang behind the end of the picture (previews, whole videos) may say the place once more. */
const endOfImage = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  }
  return bytes.length;
};

const ORIENTATION = 0x0112;

/** The orientation that an EXIF segment tells, 1 to 8. */
const orientationIn = (segment: Uint8Array): number | undefined => {
  if (textAt(segment, 0, 4) !== 'Exif' || segment.length < 14) return undefined;
  const tiff = segment.subarray(6);
  const view = viewOf(tiff);
  const isLittle = textAt(tiff, 0, 2) === 'II';
  const first = view.getUint32(4, isLittle);
  if (first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
};

/** An EXIF segment that says nothing but how the picture is to be turned. */
const orientationSegment = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, APP1, 0x00, 0x22],
    ...[0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ]);

const PNG_HEAD = 8;
/** Chunks without which the picture looks otherwise; all others are dropped. */
const KEPT_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

const stripPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, PNG_HEAD)];
  let at = PNG_HEAD;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = textAt(bytes, at + 4, 4);
    if (KEPT_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return undefined;
};

const WEBP_HEAD = 12;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const DROPPED_WEBP = new Set(['EXIF', 'XMP ']);

const stripWebp = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = viewOf(bytes);
  if (bytes.length < WEBP_HEAD || textAt(bytes, 8, 4) !== 'WEBP') return undefined;
  const parts: Uint8Array[] = [];
  let at = WEBP_HEAD;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    if (at + 8 + size > bytes.length) return undefined;
    const name = textAt(bytes, at, 4);
    if (!DROPPED_WEBP.has(name)) {
      const part = Uint8Array.from(bytes.subarray(at, end));
      if (name === 'VP8X') part[8] = (part[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
      parts.push(part);
    }
    at = end;
  }
  const head = Uint8Array.from(bytes.subarray(0, WEBP_HEAD));
  const whole = joined([head, ...parts]);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  return whole;
};

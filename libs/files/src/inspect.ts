import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Scanner } from './scanner.js';
import { stripMetadata } from './strip-metadata.js';

/** Kinds of picture that every browser shows. */
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Papers beside them. */
export const PAPERS = [...PICTURES, 'application/pdf'] as const;

export interface Wanted {
  readonly kinds: readonly string[];
  /** Bytes at most. */
  readonly most: number;
  /** Keep what the picture says of where and when it was taken. */
  readonly keepsPosition?: boolean;
}

/** A file as it may be kept. */
export interface FitFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** SHA-256 of the bytes as they came, in hex: the same file sent twice has the same. */
  readonly sha256: string;
}

/** Why a file is not taken. */
export type Unfit = 'empty' | 'too-large' | 'kind-not-taken' | 'damaged' | 'infected';

/** Looks at a file: its kind is told by its content, whatever its name or heading says. Throws Fault when the scanner is away. */
export const inspectFile = async (
  bytes: Uint8Array,
  { kinds, most, keepsPosition = false }: Wanted,
  scanner: Scanner,
): Promise<FitFile | { readonly unfit: Unfit }> => {
  if (bytes.length === 0) return { unfit: 'empty' };
  if (bytes.length > most) return { unfit: 'too-large' };
  const contentType = (await fileTypeFromBuffer(bytes))?.mime;
  if (contentType === undefined || !kinds.includes(contentType)) return { unfit: 'kind-not-taken' };
  const plain = keepsPosition ? bytes : stripMetadata(bytes, contentType);
  if (plain === undefined) return { unfit: 'damaged' };
  if (!(await scanner.isClean(bytes))) return { unfit: 'infected' };
  return { bytes: plain, contentType, sha256: createHash('sha256').update(bytes).digest('hex') };
};

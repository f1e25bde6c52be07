/** Where the bytes of files are kept; what they are about is known to the service's own tables. */
export interface FileStore {
  /** Keeps the bytes under the key; the same key again takes their place. Throws Fault when the store is away. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Undefined: there is nothing under the key. */
  get(key: string): Promise<Uint8Array | undefined>;
  remove(key: string): Promise<void>;
}

/** Keys are paths of plain words, so that none leads out of a folder or into another's objects. */
export const plainKey = (key: string): string => {
  if (!/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/.test(key)) throw new RangeError('not a plain key of a file');
  return key;
};

import { Fault } from '@goldkey/postgres';
import { S3mini } from 's3mini';
import { type FileStore, plainKey } from './file-store.js';

export interface S3Address {
  /** With the bucket: `https://s3.example.cn/goldkey`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const PATIENCE_MS = 20_000;

/** Files in a bucket that speaks S3: MinIO, Ceph, and the clouds' own. */
export const s3Store = ({ endpoint, region, accessKey, secretKey }: S3Address): FileStore => {
  const bucket = new S3mini({
    endpoint,
    region,
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    requestAbortTimeout: PATIENCE_MS,
  });
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw new Fault('files', 'the object storage failed', error);
    }
  };
  return {
    put: (key, bytes, contentType) =>
      guarded(async () => {
        await bucket.putObject(plainKey(key), Buffer.from(bytes), contentType);
      }),
    get: (key) =>
      guarded(async () => {
        const found = await bucket.getObjectArrayBuffer(plainKey(key));
        return found === null ? undefined : new Uint8Array(found);
      }),
    remove: (key) =>
      guarded(async () => {
        await bucket.deleteObject(plainKey(key));
      }),
  };
};

import { optional, optionalSecret, text } from '@goldkey/service-kit';
import type { FileStore } from './file-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';
import { type Scanner, scannerOf } from './scanner.js';

/** What a service that keeps files is told by its environment. */
export const fileSettings = {
  FILES_FOLDER: text('files', 'folder of files; not read where FILES_S3_ENDPOINT is set'),
  FILES_S3_ENDPOINT: optional('address of an S3 bucket, with the bucket: https://s3.example.cn/goldkey'),
  FILES_S3_REGION: text('auto', 'region of the bucket'),
  FILES_S3_ACCESS_KEY: optionalSecret('access key of the bucket'),
  FILES_S3_SECRET_KEY: optionalSecret('secret key of the bucket'),
  FILES_SCANNER: optional('virus scanner: clamd://host:port, or command: and a program; absent: files are not scanned'),
} as const;

export interface FileConfig {
  readonly FILES_FOLDER: string;
  readonly FILES_S3_ENDPOINT: string | undefined;
  readonly FILES_S3_REGION: string;
  readonly FILES_S3_ACCESS_KEY: string | undefined;
  readonly FILES_S3_SECRET_KEY: string | undefined;
  readonly FILES_SCANNER: string | undefined;
}

/** The store and the scanner that the settings name. Throws RangeError for settings that do not fit together. */
export const filesOf = (config: FileConfig): { readonly store: FileStore; readonly scanner: Scanner } => {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_ACCESS_KEY: accessKey, FILES_S3_SECRET_KEY: secretKey } = config;
  const scanner = scannerOf(config.FILES_SCANNER);
  if (endpoint === undefined) return { store: folderStore(config.FILES_FOLDER), scanner };
  if (accessKey === undefined || secretKey === undefined)
    throw new RangeError('FILES_S3_ENDPOINT needs FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY');
  return { store: s3Store({ endpoint, region: config.FILES_S3_REGION, accessKey, secretKey }), scanner };
};

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder that contracts are imported from; the same from `src` and from `dist`. */
export const protoRoot = path.resolve(here, '..');

/** The file with a service's questions, for gRPC servers and clients. Throws where the service has none. */
export const protoPath = (service: string): string => {
  const file = path.join(protoRoot, 'goldkey', service, 'v1', `${service}.proto`);
  if (!existsSync(file)) throw new Error(`no contract for ${service}: ${file}`);
  return file;
};

/** The proto package of a service's questions. */
export const protoPackage = (service: string): string => `goldkey.${service}.v1`;

import { refused } from '@goldkey/kernel';
import type { FileStore } from '../file-store.js';
import { inspectFile, PAPERS, PICTURES } from '../inspect.js';
import type { Scanner } from '../scanner.js';
import type { FileBox } from './ports.js';

/** A photo as phones hand it in has 300 kB; one from a desk may come as the camera made it. */
const LARGEST = 8 * 1_048_576;

/** The files of a service, in the object store of the installation. */
export const fileBox = (
  service: string,
  { store, scanner }: { readonly store: FileStore; readonly scanner: Scanner },
): FileBox => {
  const keyOf = ({ id, propertyId }: { readonly id: string; readonly propertyId: string }): string =>
    `${service}/${propertyId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}/${id}`;
  return {
    look: async (bytes, { kind, keepsPosition }) => {
      const kinds = kind === 'paper' ? PAPERS : PICTURES;
      const looked = await inspectFile(bytes, { kinds, most: LARGEST, keepsPosition }, scanner);
      if (!('unfit' in looked)) return { accepted: true, value: looked };
      switch (looked.unfit) {
        case 'too-large':
          return refused('request.attachment-too-large-invalid', { mebibytes: LARGEST / 1_048_576 });
        case 'infected':
          return refused('request.attachment-infected-invalid');
        case 'kind-not-taken':
          return refused('request.attachment-kind-invalid');
        default:
          return refused('request.attachment-damaged-invalid');
      }
    },
    put: (attachment, bytes) => store.put(keyOf(attachment), bytes, attachment.contentType),
    get: (attachment) => store.get(keyOf(attachment)),
    remove: (attachment) => store.remove(keyOf(attachment)),
  };
};

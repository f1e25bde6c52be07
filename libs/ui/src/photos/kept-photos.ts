import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Query } from '../data/client.js';
import { photosPlace } from './drop-photos.js';

/** A photo that waits on this device for the network, small already, with where it goes. */
export interface KeptPhoto {
  readonly id: string;
  readonly door: string;
  readonly query: Query;
  readonly blob: Blob;
}

/** So much may wait on one device: a day of work in basements, and no phone is filled by it. */
export const KEPT_MOST_BYTES = 60 * 1024 * 1024;

/** There is no more room for photos that wait. */
export class PhotosFull extends Error {}

interface Schema extends DBSchema {
  photos: { key: string; value: KeptPhoto };
}

const open = (subject: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(photosPlace(subject), 1, {
    // Whoever signs out deletes the database: it is let go of, from other pages too.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    upgrade: (db) => {
      db.createObjectStore('photos', { keyPath: 'id' });
    },
  });

/** Photos of one person that were taken where nobody answered: the command that names one sends it first. */
export class KeptPhotos {
  readonly #db: Promise<IDBPDatabase<Schema>>;

  constructor(subject: string) {
    this.#db = open(subject);
  }

  /** Keeps a photo; `PhotosFull` where there is no room for it here. */
  async keep(photo: KeptPhoto): Promise<void> {
    const db = await this.#db;
    const waiting = (await db.getAll('photos')).reduce((sum, { blob }) => sum + blob.size, 0);
    if (waiting + photo.blob.size > KEPT_MOST_BYTES) throw new PhotosFull();
    try {
      await db.put('photos', photo);
    } catch {
      // The browser's own bound was lower.
      throw new PhotosFull();
    }
  }

  async get(id: string): Promise<KeptPhoto | undefined> {
    return (await this.#db).get('photos', id);
  }

  async drop(id: string): Promise<void> {
    await (await this.#db).delete('photos', id);
  }

  async close(): Promise<void> {
    (await this.#db).close();
  }
}

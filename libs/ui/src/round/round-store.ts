import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { roundsPlace } from './drop-rounds.js';
import type { RoundItem, Visit } from './steps.js';

/** A round on the phone: its stops as they were when it began. */
export interface KeptRound<Data = unknown> {
  readonly id: string;
  readonly beganAt: string;
  readonly items: readonly RoundItem<Data>[];
}

/** A photo, made small already. */
export interface KeptPhoto {
  readonly id: string;
  readonly round: string;
  readonly blob: Blob;
}

interface Schema extends DBSchema {
  rounds: { key: string; value: KeptRound };
  visits: { key: [string, string]; value: Visit & { readonly round: string; readonly order: number } };
  photos: { key: string; value: KeptPhoto; indexes: { round: string } };
}

const open = (subject: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(roundsPlace(subject), 1, {
    // Whoever signs out deletes the database: it is let go of, from other pages too.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    upgrade: (db) => {
      db.createObjectStore('rounds', { keyPath: 'id' });
      db.createObjectStore('visits', { keyPath: ['round', 'item'] });
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('round', 'round');
    },
  });

const ofRound = (round: string): IDBKeyRange => IDBKeyRange.bound([round], [round, []]);

/** The rounds of one person in the browser's database: they survive a dead network, a closed page and a dead phone. */
export class RoundStore {
  readonly #db: Promise<IDBPDatabase<Schema>>;

  constructor(subject: string) {
    this.#db = open(subject);
  }

  async round<Data>(id: string): Promise<KeptRound<Data> | undefined> {
    return (await (await this.#db).get('rounds', id)) as KeptRound<Data> | undefined;
  }

  async begin(round: KeptRound): Promise<void> {
    await (await this.#db).put('rounds', round);
  }

  /** What happened at the stops, in the order in which it was done. */
  async visits(round: string): Promise<readonly Visit[]> {
    const found = await (await this.#db).getAll('visits', ofRound(round));
    return found.sort((one, other) => one.order - other.order).map(({ round: _, order: __, ...visit }) => visit);
  }

  /** Keeps a visit; its place in the order is that of when it was first kept as done. */
  async keep(round: string, visit: Visit): Promise<void> {
    const tx = (await this.#db).transaction('visits', 'readwrite');
    const known = await tx.store.get([round, visit.item]);
    const order = known === undefined || known.state === 'open' ? Date.now() : known.order;
    await tx.store.put({ ...visit, round, order });
    await tx.done;
  }

  async addPhoto(photo: KeptPhoto): Promise<void> {
    await (await this.#db).put('photos', photo);
  }

  async photo(id: string): Promise<KeptPhoto | undefined> {
    return (await this.#db).get('photos', id);
  }

  async dropPhoto(id: string): Promise<void> {
    await (await this.#db).delete('photos', id);
  }

  /** Forgets a round with everything of it. */
  async end(round: string): Promise<void> {
    const tx = (await this.#db).transaction(['rounds', 'visits', 'photos'], 'readwrite');
    const photos = await tx.objectStore('photos').index('round').getAllKeys(round);
    await Promise.all([
      tx.objectStore('rounds').delete(round),
      tx.objectStore('visits').delete(ofRound(round)),
      ...photos.map((id) => tx.objectStore('photos').delete(id)),
      tx.done,
    ]);
  }

  async close(): Promise<void> {
    (await this.#db).close();
  }
}

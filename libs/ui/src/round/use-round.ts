import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { newCommandKey } from '../data/command-key.js';
import { useSession } from '../data/session.js';
import { HandIn, type HandInAnswer } from './hand-in.js';
import { type KeptPhoto, type KeptRound, RoundStore } from './round-store.js';
import { shrinkPhoto } from './shrink.js';
import { type Answers, mergedItems, type RoundItem, type Visit } from './steps.js';

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Whether the browser thinks that there is a network. */
export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** A round that runs on this phone. */
export interface RunningRound<Data> {
  /** False until the phone's own database was read. */
  readonly isRead: boolean;
  readonly items: readonly RoundItem<Data>[];
  readonly visits: ReadonlyMap<string, Visit>;
  readonly isOnline: boolean;
  readonly answer: (item: string, name: string, value: string) => void;
  readonly finish: (item: string) => void;
  /** A done stop is opened again, or a refused one handed in once more. */
  readonly reopen: (item: string) => void;
  readonly handInAgain: (item: string) => void;
  readonly addPhoto: (file: Blob) => Promise<string>;
  readonly photo: (id: string) => Promise<Blob | undefined>;
  readonly dropPhoto: (id: string) => void;
  /** Forgets the round with what is in it. */
  readonly end: () => Promise<void>;
}

/** Sends what happened at a stop; `photo` gives its pictures by their ids. */
export type SendVisit<Data> = (
  visit: Visit,
  item: RoundItem<Data>,
  photo: (id: string) => Promise<Blob | undefined>,
) => Promise<HandInAnswer>;

const localInstant = (now: Date): string => now.toISOString();

interface Kept<Data> {
  readonly items: readonly RoundItem<Data>[];
  readonly visits: ReadonlyMap<string, Visit>;
}

/**
 * A round by its id: what is kept on the phone, with what the service says now (`fresh`, once it is there) worked in.
 * Everything that is written is kept before it is shown as done, and handed in behind.
 */
export const useRound = <Data>(
  id: string,
  fresh: readonly RoundItem<Data>[] | undefined,
  send: SendVisit<Data>,
): RunningRound<Data> => {
  const { subject } = useSession();
  const store = useMemo(() => new RoundStore(subject), [subject]);
  const [kept, setKept] = useState<Kept<Data>>();
  const latest = useRef<Kept<Data>>({ items: [], visits: new Map() });
  const sending = useRef(send);
  useEffect(() => {
    sending.current = send;
  });
  const show = useCallback((next: Kept<Data>) => {
    latest.current = next;
    setKept(next);
  }, []);

  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const [round, visits] = await Promise.all([store.round<Data>(id), store.visits(id)]);
      if (wanted) show({ items: round?.items ?? [], visits: new Map(visits.map((visit) => [visit.item, visit])) });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [store, id, show]);

  const keep = useCallback(
    async (visit: Visit) => {
      show({ ...latest.current, visits: new Map(latest.current.visits).set(visit.item, visit) });
      await store.keep(id, visit);
    },
    [store, id, show],
  );

  const handIn = useMemo(
    () =>
      new HandIn({
        waiting: async () => (await store.visits(id)).filter(({ state }) => state === 'done'),
        keep,
        after: (milliseconds, call) => void setTimeout(call, milliseconds),
        send: async (visit) => {
          const item = latest.current.items.find(({ key }) => key === visit.item);
          if (item === undefined) return { kind: 'later' };
          return sending.current(visit, item, async (photo) => (await store.photo(photo))?.blob);
        },
      }),
    [store, id, keep],
  );

  const isRead = kept !== undefined;
  useEffect(() => {
    if (!isRead) return undefined;
    void handIn.run();
    const run = () => void handIn.run();
    window.addEventListener('online', run);
    return () => window.removeEventListener('online', run);
  }, [handIn, isRead]);

  useEffect(() => {
    if (!isRead || fresh === undefined) return;
    const { items, visits } = latest.current;
    const merged = mergedItems(items, visits, fresh);
    show({ items: merged, visits });
    const round: KeptRound = { id, beganAt: localInstant(new Date()), items: merged };
    void store.begin(round);
  }, [isRead, fresh, id, store, show]);

  const visitOf = (item: string): Visit => latest.current.visits.get(item) ?? { item, state: 'open', answers: {} };
  const answered = (visit: Visit, answers: Answers): Visit => ({ item: visit.item, state: 'open', answers });
  return {
    isRead,
    items: kept?.items ?? [],
    visits: kept?.visits ?? new Map(),
    isOnline: useIsOnline(),
    answer: (item, name, value) => {
      const visit = visitOf(item);
      void keep(answered(visit, { ...visit.answers, [name]: value }));
    },
    finish: (item) => {
      const visit = visitOf(item);
      const done: Visit = {
        item,
        state: 'done',
        answers: visit.answers,
        doneAt: localInstant(new Date()),
        commandKey: newCommandKey(),
      };
      void keep(done).then(() => handIn.run());
    },
    reopen: (item) => void keep(answered(visitOf(item), visitOf(item).answers)),
    handInAgain: (item) => {
      const { reason: _, ...visit } = visitOf(item);
      void keep({ ...visit, state: 'done' }).then(() => handIn.run());
    },
    addPhoto: async (file) => {
      const photo: KeptPhoto = { id: newCommandKey(), round: id, blob: await shrinkPhoto(file) };
      await store.addPhoto(photo);
      return photo.id;
    },
    photo: async (photo) => (await store.photo(photo))?.blob,
    dropPhoto: (photo) => void store.dropPhoto(photo),
    end: async () => {
      await store.end(id);
      show({ items: fresh ?? [], visits: new Map() });
    },
  };
};

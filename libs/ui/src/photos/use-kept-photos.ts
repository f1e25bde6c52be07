import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useData } from '../data/data-context.js';
import { useSession } from '../data/session.js';
import { type KeptPhoto, KeptPhotos } from './kept-photos.js';

/** Photos that wait on this device: those of `ids` as pictures to show, keeping another one, and throwing one away. */
export const useKeptPhotos = (
  ids: readonly string[],
): {
  readonly shown: ReadonlyMap<string, string>;
  readonly keep: (photo: KeptPhoto) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
} => {
  const { subject } = useSession();
  const kept = useMemo(() => new KeptPhotos(subject), [subject]);
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = ids.join(' ');
  const { queue } = useData();
  // With each command that is answered some wait no longer.
  const commands = useSyncExternalStore(queue.subscribe, queue.waiting).length;
  useEffect(() => {
    let wanted = true;
    const urls = new Map<string, string>();
    const read = async () => {
      for (const id of asked.split(' ').filter((one) => one !== '')) {
        const photo = await kept.get(id);
        if (photo !== undefined && wanted) urls.set(id, URL.createObjectURL(photo.blob));
      }
      if (wanted) setShown(new Map(urls));
    };
    // A browser that keeps nothing shows what the service has.
    read().catch(() => undefined);
    return () => {
      wanted = false;
      for (const url of urls.values()) URL.revokeObjectURL(url);
    };
  }, [kept, asked, commands]);
  useEffect(() => () => void kept.close().catch(() => undefined), [kept]);
  return {
    shown,
    keep: useCallback((photo) => kept.keep(photo), [kept]),
    drop: useCallback((id) => kept.drop(id).catch(() => undefined), [kept]),
  };
};

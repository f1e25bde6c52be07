import type { Query } from '../data/client.js';
import type { QueuedCommand } from '../data/command-queue.js';
import type { KeptPhoto } from './kept-photos.js';

/** What sending needs from its surroundings. */
export interface PhotoSending {
  readonly get: (id: string) => Promise<KeptPhoto | undefined>;
  readonly drop: (id: string) => Promise<void>;
  readonly upload: (door: string, query: Query, photo: Blob) => Promise<unknown>;
}

/**
 * Sends the photos that a command names and that wait on this device, before the command itself. Each is forgotten once it is taken in;
 * one that was sent before the answer was lost is sent again under its own id.
 */
export const sendPhotosOf = async (
  { photos = [] }: Pick<QueuedCommand, 'photos'>,
  world: PhotoSending,
): Promise<void> => {
  for (const id of photos) {
    const photo = await world.get(id);
    if (photo === undefined) continue;
    await world.upload(photo.door, photo.query, photo.blob);
    await world.drop(id);
  }
};

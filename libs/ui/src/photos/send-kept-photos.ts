import type { ApiClient } from '../data/client.js';
import type { QueuedCommand } from '../data/command-queue.js';
import { sendPhotosOf } from './send-photos.js';

/** Sends the photos that wait on this device with a command; what reads them comes with the first one. */
export const sendKeptPhotos = async (client: ApiClient, subject: string, command: QueuedCommand): Promise<void> => {
  if (command.photos === undefined || command.photos.length === 0) return;
  const { KeptPhotos } = await import('./kept-photos.js');
  const kept = new KeptPhotos(subject);
  try {
    await sendPhotosOf(command, {
      get: (id) => kept.get(id),
      drop: (id) => kept.drop(id),
      upload: (door, query, photo) => client.upload(door, query, photo),
    });
  } finally {
    await kept.close();
  }
};

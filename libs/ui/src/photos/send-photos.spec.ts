import { ConnectionLost } from '../data/problem.js';
import type { KeptPhoto } from './kept-photos.js';
import { sendPhotosOf } from './send-photos.js';

const photo = (id: string): KeptPhoto => ({ id, door: '/api/x/attachments', query: { id }, blob: new Blob([id]) });

const worldOf = (kept: readonly string[], isThere: () => boolean) => {
  const waiting = new Map(kept.map((id) => [id, photo(id)]));
  const sent: string[] = [];
  return {
    waiting,
    sent,
    world: {
      get: async (id: string) => waiting.get(id),
      drop: async (id: string) => void waiting.delete(id),
      upload: async (_door: string, query: object) => {
        if (!isThere()) throw new ConnectionLost(undefined);
        sent.push((query as { id: string }).id);
      },
    },
  };
};

test('photos go before the command that names them, each once, and leave the device', async () => {
  const { world, waiting, sent } = worldOf(['a', 'b', 'c'], () => true);
  await sendPhotosOf({ photos: ['a', 'b', 'sent-before'] }, world);
  expect(sent).toEqual(['a', 'b']);
  expect([...waiting.keys()]).toEqual(['c']);
  await sendPhotosOf({}, world);
  expect(sent).toEqual(['a', 'b']);
});

test('without an answer a photo stays, and the command waits for it', async () => {
  let answers = 1;
  const { world, waiting, sent } = worldOf(['a', 'b'], () => answers-- > 0);
  await expect(sendPhotosOf({ photos: ['a', 'b'] }, world)).rejects.toThrow(ConnectionLost);
  expect([sent, [...waiting.keys()]]).toEqual([['a'], ['b']]);
  answers = 9;
  await sendPhotosOf({ photos: ['a', 'b'] }, world);
  expect([sent, waiting.size]).toEqual([['a', 'b'], 0]);
});

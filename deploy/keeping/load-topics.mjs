/** The topics of a backup, written into a broker that is empty. */
import { Obstacle } from '../local/processes.mjs';
import { messageOf, withWriter } from './topic-log.mjs';

/**
 * Takes lines of one partition after the other. Messages get new offsets, without the gaps that retention left; `moved` says
 * which offset a position has now.
 */
export const loadTopics = (brokers) => {
  /** Of each place the offsets that its messages had, as runs: [first old offset, first new offset, length]. */
  const runs = new Map();
  const counts = new Map();
  let [append, closing, closed] = [undefined, () => undefined, Promise.resolve()];
  const writer = () =>
    new Promise((ready, failed) => {
      closed = withWriter(brokers, async (write) => {
        ready(write);
        await new Promise((end) => {
          closing = end;
        });
      });
      closed.catch(failed);
    });
  const note = (place, entries) => {
    const known = runs.get(place) ?? [];
    runs.set(place, known);
    for (const { offset } of entries) {
      const count = counts.get(place) ?? 0;
      counts.set(place, count + 1);
      const last = known.at(-1);
      if (last && last[0] + BigInt(last[2]) === offset) last[2] += 1;
      else known.push([offset, count, 1]);
    }
  };
  return {
    take: async (topic, partition, text) => {
      append ??= await writer();
      const entries = text.split('\n').filter(Boolean).map(messageOf);
      await append(topic, partition, entries);
      note(`${topic}/${partition}`, entries);
    },
    finish: async (manifest) => {
      for (const [place, wanted] of Object.entries(manifest)) {
        const found = counts.get(place) ?? 0;
        if (found !== wanted)
          throw new Obstacle(`${place} has ${found} messages, the backup says ${wanted}: the file is damaged.`);
      }
    },
    /** How many of the messages before this offset are there. */
    moved: (topic, partition, offset) => {
      const known = runs.get(`${topic}/${partition}`) ?? [];
      return known.reduce((sum, [first, , length]) => {
        const before = offset - first;
        return sum + (before <= 0n ? 0n : before > BigInt(length) ? BigInt(length) : before);
      }, 0n);
    },
    close: async () => {
      closing();
      await closed.catch(() => undefined);
    },
  };
};

/** The topics of topics.yaml, one by one, as libs/messaging makes them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const file = new URL('topics.yaml', import.meta.url);

export const declaredTopics = () => {
  const { events, deadLetters } = parse(readFileSync(file, 'utf8'));
  return [
    ...events.owners.map((owner) => ({ name: `goldkey.${owner}.events.v1`, partitions: events.partitions })),
    ...deadLetters.owners.map((owner) => ({
      name: `goldkey.${owner}.dlq.v1`,
      partitions: deadLetters.partitions,
      retentionDays: deadLetters.retentionDays,
    })),
  ];
};

import { EVERY_EVENT, type EventEnvelope, versionOf } from '@goldkey/messaging';
import { eventSchema, validateEvent, withdrawnType } from '@goldkey/proto';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { CollectFacts } from '../../../application/collect-facts.js';
import type { Collected } from '../../../application/ports.js';
import { factOf } from '../../../translate/fact-of.js';

/** News of the ledger, its closes and appeals follow from facts and are none; of its own news the rulebook reads these. */
const OWN = 'goldkey.evaluation.';
const OWN_FACTS = /^goldkey\.evaluation\.(year-review\.completed|appeal\.decided|finding-kind\.ruled)\./;

const followsFromFacts = (type: string): boolean => type.startsWith(OWN) && !OWN_FACTS.test(type);

const known = new Set(Object.keys(eventSchema).map((type) => versionOf(type).name));

/** What the event tells. Throws where it is malformed or of a version that nothing here reads: then it is parked. */
export const collected = ({ subject, ...envelope }: EventEnvelope): Collected => {
  const read = validateEvent(subject === '' ? envelope : { ...envelope, subject });
  if (!read.ok) throw new RangeError(`${envelope.type} ${envelope.id}: ${read.field} ${read.reason}`);
  const { event } = read;
  if (read.known) return { event, fact: factOf(event) };
  const { name } = versionOf(withdrawnType(event.type) ?? event.type);
  if (known.has(name)) throw new RangeError(`${event.type} is a version that nothing here reads`);
  return { event };
};

/** Collects what all services tell, many events at once. An unknown type is kept and tells the rulebook nothing. */
@Controller()
export class FactsConsumer {
  constructor(private readonly collectFacts: CollectFacts) {}

  @EventPattern<string>(EVERY_EVENT)
  async collect(@Payload() events: readonly EventEnvelope[]): Promise<void> {
    await this.collectFacts.run(events.filter(({ type }) => !followsFromFacts(type)).map(collected));
  }
}

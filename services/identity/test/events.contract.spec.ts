import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventEnvelope } from '@goldkey/messaging';
import { protoRoot } from '@goldkey/proto';
import { OrganisationConsumer } from '../src/adapters/in/kafka/organisation.consumer.js';
import { KeepOrganisation } from '../src/application/keep-organisation.js';
import type { Organisation } from '../src/application/ports.js';

const sample = <Data>(service: string, name: string): EventEnvelope<Data> =>
  JSON.parse(readFileSync(path.join(protoRoot, 'goldkey', service, 'v1/samples', `${name}.json`), 'utf8'));

const consumer = () => {
  const kept: unknown[][] = [];
  const organisation = new Proxy({} as Organisation, {
    get:
      (_target, name) =>
      async (...values: unknown[]) =>
        void kept.push([name, ...values]),
  });
  return { kept, consumer: new OrganisationConsumer(new KeepOrganisation(organisation)) };
};

test('every sample of what identity listens to is read', async () => {
  const { kept, consumer: reads } = consumer();
  await reads.unit(sample('staffing', 'unit.defined'));
  await reads.property(sample('estates', 'property.registered'));
  await reads.started(sample('staffing', 'appointment.started'));
  await reads.ended(sample('staffing', 'appointment.ended'));
  expect(kept.map(([name]) => name)).toEqual(['keepUnit', 'keepProperty', 'keepAppointment', 'endAppointment']);
  expect(kept[2]?.[1]).toEqual({
    appointmentId: 'appointment-id-1',
    employeeId: 'employee-id-1',
    unitId: 'unit-id-1',
    propertyId: 'property-id-1',
    role: 'property-manager',
    from: '2026-03-05',
  });
  const withdrawn = { ...sample<{ eventId: string }>('types', 'withdrawn') };
  await reads.withdrawn({ ...withdrawn, type: 'goldkey.staffing.appointment.started.withdrawn.v1' });
  expect(kept.at(-1)?.[0]).toBe('withdraw');
});

test('an event that does not fit its contract is not taken in', () => {
  const { kept, consumer: reads } = consumer();
  const good = sample<never>('staffing', 'appointment.started');
  const bad = { ...good, data: { ...(good.data as object), from: 'soon' } as never };
  expect(() => reads.started(bad)).toThrow(/data\.from/);
  expect(kept).toEqual([]);
});

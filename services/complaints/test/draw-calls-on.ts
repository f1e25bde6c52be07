import { createHash, randomUUID } from 'node:crypto';
import { runAs } from '@goldkey/access';
import { parseInstant, Recorder } from '@goldkey/kernel';
import { surveyDrawStore, surveyReader } from '../src/adapters/out/postgres/survey.stores.js';
import type { Directory } from '../src/application/ports.js';
import { DrawCalls } from '../src/application/survey/draw-calls.js';
import type { ComplaintsWorld, Place } from './complaints-world.js';

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Draws calls on a working day of the test's own, so that it does not matter when it runs. */
export const drawCallsOn = (world: ComplaintsWorld, place: Place, day: string) => {
  const { propertyId, code, departmentId, desk } = place;
  const property = { propertyId, code, name: code, timeZone: 'Asia/Shanghai' };
  const directory = {
    properties: async () => new Map([[propertyId, property]]),
    departments: async () => new Map(),
  } satisfies Directory;
  const clock = { now: () => parseInstant(`${day}T08:30:00+08:00`) };
  const drawCalls = new DrawCalls(
    surveyDrawStore(world.database),
    surveyReader(world.database),
    directory,
    { of: async () => new Set([departmentId]) },
    { make: randomUUID, hash },
    new Recorder(clock, { next: randomUUID }),
  );
  return runAs(desk, () => drawCalls.run(propertyId));
};

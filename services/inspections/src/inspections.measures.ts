import type { Provider, Type } from '@nestjs/common';
import { InspectionsGrpcController } from './adapters/in/grpc/inspections.controller.js';
import { measureReader } from './adapters/out/postgres/measure.reader.js';
import { GetMeasures } from './application/queries/get-measures.js';
import { clock, useCase } from './inspections.wiring.js';

/** What cards of positions are told (docs/adr/0074). */
export const measures: readonly Provider[] = [
  useCase(GetMeasures, ({ database, directory }) => new GetMeasures(measureReader(database), directory, clock)),
];

/** The doors of other services. */
export const measureDoors: readonly Type<unknown>[] = [InspectionsGrpcController];

import { instant, type Recorder } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { AuthorityGrpcController } from './adapters/in/grpc/authority.controller.js';
import { AuthorityInterceptor } from './adapters/in/http/positions/authority.interceptor.js';
import { HeadCountController } from './adapters/in/http/positions/head-count.controller.js';
import {
  ORGANISATION_READER,
  PositionListsController,
} from './adapters/in/http/positions/position-lists.controller.js';
import { PositionsController } from './adapters/in/http/positions/positions.controller.js';
import { authorityReader } from './adapters/out/postgres/authority.reader.js';
import { headCountReader } from './adapters/out/postgres/head-count.reader.js';
import { organisationReader } from './adapters/out/postgres/organisation.reader.js';
import { positionStore, recruitmentStore, successorStore, unitPaths } from './adapters/out/postgres/position.stores.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { callerReach, employeeStore } from './adapters/out/postgres/stores.js';
import { unitStore } from './adapters/out/postgres/unit.store.js';
import type { Reach } from './application/ports.js';
import type { PositionStore } from './application/position-ports.js';
import { AbolishPosition } from './application/positions/abolish-position.js';
import { ApprovePosition } from './application/positions/approve-position.js';
import { AssessSuccessor } from './application/positions/assess-successor.js';
import { BeginPositionVersion } from './application/positions/begin-position-version.js';
import { CloseRecruitment } from './application/positions/close-recruitment.js';
import { DecideRecruitment } from './application/positions/decide-recruitment.js';
import { DraftPosition } from './application/positions/draft-position.js';
import { DropPositionDraft } from './application/positions/drop-position-draft.js';
import { NameSuccessor } from './application/positions/name-successor.js';
import { RemoveSuccessor } from './application/positions/remove-successor.js';
import { RequestRecruitment } from './application/positions/request-recruitment.js';
import { RestorePosition } from './application/positions/restore-position.js';
import { ReturnPosition } from './application/positions/return-position.js';
import { ReviewPosition } from './application/positions/review-position.js';
import { RevisePosition } from './application/positions/revise-position.js';
import { WithdrawRecruitment } from './application/positions/withdraw-recruitment.js';
import { JudgeAuthority } from './application/queries/judge-authority.js';
import { ShowAuthority } from './application/queries/show-authority.js';
import { ShowHeadCount } from './application/queries/show-head-count.js';

const clock = { now: () => instant(Date.now()) };

const storesOf = (database: Database) => ({
  positions: positionStore(database),
  successors: successorStore(database),
  recruitments: recruitmentStore(database),
  units: unitStore(database),
  employees: employeeStore(database),
  properties: propertyDirectory(database),
  paths: unitPaths(database),
});
type Stores = ReturnType<typeof storesOf>;
const STORES = Symbol('stores of positions');

const useCase = <T>(provide: Type<T>, make: (stores: Stores) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [STORES],
});

/** Use cases that change a position and need nothing else. */
const ofPositions = (recorder: Recorder): Provider[] =>
  [
    RevisePosition,
    BeginPositionVersion,
    ReviewPosition,
    ReturnPosition,
    DropPositionDraft,
    AbolishPosition,
    RestorePosition,
  ].map(
    (Change: new (positions: PositionStore, reach: Reach, recorder: Recorder) => object): Provider =>
      useCase(Change, ({ positions }) => new Change(positions, callerReach, recorder)),
  );

/** What is behind the doors of positions, head-counts and the organisation tree. */
export const positionProviders = (recorder: Recorder): Provider[] => [
  useCase(
    ApprovePosition,
    ({ positions, properties }) => new ApprovePosition(positions, properties, callerReach, recorder),
  ),
  { provide: STORES, useFactory: storesOf, inject: [Database] },
  useCase(DraftPosition, ({ positions, units }) => new DraftPosition(positions, units, callerReach, recorder)),
  ...ofPositions(recorder),
  useCase(
    NameSuccessor,
    ({ successors, positions, properties, paths, employees }) =>
      new NameSuccessor(successors, positions, properties, paths, employees, callerReach, recorder),
  ),
  useCase(AssessSuccessor, ({ successors }) => new AssessSuccessor(successors, recorder)),
  useCase(RemoveSuccessor, ({ successors }) => new RemoveSuccessor(successors, recorder)),
  useCase(
    RequestRecruitment,
    ({ recruitments, positions, units, properties, paths }) =>
      new RequestRecruitment(recruitments, positions, units, properties, paths, callerReach, recorder),
  ),
  useCase(DecideRecruitment, ({ recruitments }) => new DecideRecruitment(recruitments, recorder)),
  useCase(CloseRecruitment, ({ recruitments }) => new CloseRecruitment(recruitments, recorder)),
  useCase(WithdrawRecruitment, ({ recruitments }) => new WithdrawRecruitment(recruitments, recorder)),
  {
    provide: ShowHeadCount,
    useFactory: (database: Database) => new ShowHeadCount(headCountReader(database)),
    inject: [Database],
  },
  {
    provide: JudgeAuthority,
    useFactory: (database: Database) => new JudgeAuthority(authorityReader(database), clock),
    inject: [Database],
  },
  {
    provide: ShowAuthority,
    useFactory: (database: Database) => new ShowAuthority(authorityReader(database), clock),
    inject: [Database],
  },
  { provide: ORGANISATION_READER, useFactory: organisationReader, inject: [Database] },
  AuthorityInterceptor,
];

/** Before the lists, whose `:list/:id` their addresses would fit. */
export const positionDoors: Type[] = [
  PositionsController,
  HeadCountController,
  PositionListsController,
  AuthorityGrpcController,
];

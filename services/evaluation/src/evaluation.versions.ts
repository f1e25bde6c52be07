import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Alarm } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import { LOG, type Log } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { WorkOutPreviewsJob } from './adapters/in/clock/work-out-previews.job.js';
import { ReadingsController } from './adapters/in/http/readings.controller.js';
import { VersionsController } from './adapters/in/http/versions.controller.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { previewStore } from './adapters/out/postgres/preview.store.js';
import { versionStore } from './adapters/out/postgres/version.store.js';
import { AskPreview } from './application/ask-preview.js';
import { EditVersion } from './application/edit-version.js';
import type { Clock, Situations } from './application/ports.js';
import type { Names } from './application/queries/readers.js';
import { ShowReadings } from './application/queries/show-readings.js';
import { ShowVersions } from './application/queries/show-versions.js';
import { WorkOutPreview } from './application/work-out-preview.js';
import { NAMES, RULEBOOK, SITUATIONS } from './evaluation.ports.js';

const systemClock: Clock = { now: () => instant(Date.now()) };

/** What edits versions and works out previews; tests bring a clock of their own. */
export const versionsOf = (database: Database, rulebook: Rulebook, situations: Situations, clock = systemClock) => {
  const bell = new Alarm();
  const versions = versionStore(database);
  const previews = previewStore(database, () => bell.ring());
  return {
    bell,
    versions,
    previews,
    editVersion: new EditVersion(versions, rulebook, clock),
    askPreview: new AskPreview(versions, previews, clock),
    // Organisation and rosters that judge a property are not all the caller's.
    workOut: new WorkOutPreview(previews, situations, rulebook, clock, (work) =>
      runAsSystem('evaluation.preview', () => database.transaction(work)),
    ),
  };
};
type VersionParts = ReturnType<typeof versionsOf>;
const VERSIONS = Symbol('versions');

const part = <T>(provide: Type<T>, take: (parts: VersionParts) => T): Provider => ({
  provide,
  useFactory: take,
  inject: [VERSIONS],
});

/** What is behind the doors of the rulebook's versions. */
export const versions: Provider[] = [
  {
    provide: VERSIONS,
    useFactory: (database: Database, rulebook: Rulebook, situations: Situations) =>
      versionsOf(database, rulebook, situations),
    inject: [Database, RULEBOOK, SITUATIONS],
  },
  part(EditVersion, ({ editVersion }) => editVersion),
  part(AskPreview, ({ askPreview }) => askPreview),
  part(ShowReadings, ({ previews }) => new ShowReadings(previews)),
  {
    provide: WorkOutPreviewsJob,
    useFactory: ({ workOut, bell }: VersionParts, log: Log) => new WorkOutPreviewsJob(workOut, bell, log),
    inject: [VERSIONS, LOG],
  },
  {
    provide: ShowVersions,
    useFactory: (parts: VersionParts, database: Database, names: Names, rulebook: Rulebook) =>
      new ShowVersions(parts.versions, parts.previews, figuresReader(database), names, rulebook, systemClock),
    inject: [VERSIONS, Database, NAMES, RULEBOOK],
  },
];

export const versionDoors: Type[] = [VersionsController, ReadingsController];

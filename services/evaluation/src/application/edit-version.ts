import { type Acting, type Day, dayOf, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import { DEFAULT_ZONE, type Rulebook, readVersion, VersionError, type VersionFault } from '@goldkey/rulebook';
import {
  approveVersion,
  changeVersion,
  draftVersion,
  type Known,
  proposeVersion,
  returnVersion,
  withdrawVersion,
} from '../domain/version/decide.js';
import type { Version } from '../domain/version/version.js';
import type { Clock } from './ports.js';
import type { VersionRecord, VersionStore } from './version-ports.js';

export type VersionContent = Pick<Version, 'from' | 'overrides' | 'note'>;

const REFUSALS = {
  'unknown-clause': 'evaluation.version-clause-unknown-invalid',
  unknown: 'evaluation.version-parameter-unknown-invalid',
  malformed: 'evaluation.version-value-malformed-invalid',
  'too-low': 'evaluation.version-value-too-low-invalid',
  'too-high': 'evaluation.version-value-too-high-invalid',
  flat: 'evaluation.version-indicator-flat-invalid',
  weights: 'evaluation.version-weights-invalid',
} as const;

const factsOf = ({ clause, parameter, value = '', than = '' }: VersionFault, { clauses }: Rulebook) => {
  if (parameter === undefined) return { clause, fields: [`overrides.${clause}`] };
  const title = clauses.find(({ id }) => id === clause)?.parameters[parameter]?.title ?? parameter;
  return { clause, parameter: title, value, than, fields: [`overrides.${clause}.${parameter}`] };
};

interface By extends Acting {
  readonly id: string;
  readonly expectedVersion?: number;
}

const knownOf = (all: readonly Version[], rulebook: Rulebook, now: Instant, own?: string): Known => ({
  today: dayOf(now, DEFAULT_ZONE),
  ids: new Set([...rulebook.versions.map(({ id }) => id), ...all.map(({ id }) => id)]),
  begins: new Set([
    ...rulebook.versions.flatMap(({ id, from }) => (id === own || from === undefined ? [] : [from])),
    ...all.flatMap(({ id, from, standing }) => (standing === 'approved' && id !== own ? [from] : [])),
  ]),
});

/** Drafts a version of the rulebook, changes it and brings it into force by a second person (rulebook 7). */
export class EditVersion {
  constructor(
    private readonly versions: VersionStore,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async draft({
    id,
    by,
    selves,
    ...content
  }: VersionContent & Omit<By, 'expectedVersion'>): Promise<Outcome<VersionRecord>> {
    const fault = this.#fault(id, content);
    if (fault) return fault;
    const at = this.clock.now();
    return this.versions.add((all) =>
      draftVersion({ id, ...content, by, selves, at }, knownOf(all, this.rulebook, at)),
    );
  }

  async change({ id, by, selves, expectedVersion, ...content }: VersionContent & By): Promise<Outcome<VersionRecord>> {
    const fault = this.#fault(id, content);
    if (fault) return fault;
    const at = this.clock.now();
    return this.versions.change(id, expectedVersion, (version, all) =>
      changeVersion(version, { ...content, by, selves, at }, knownOf(all, this.rulebook, at, id)),
    );
  }

  propose({ id, by, expectedVersion }: Omit<By, 'selves'>): Promise<Outcome<VersionRecord>> {
    const at = this.clock.now();
    return this.versions.change(id, expectedVersion, (version, all) =>
      proposeVersion(version, { by, at }, knownOf(all, this.rulebook, at, id)),
    );
  }

  giveBack({
    id,
    by,
    reason,
    expectedVersion,
  }: Omit<By, 'selves'> & { readonly reason: string }): Promise<Outcome<VersionRecord>> {
    const at = this.clock.now();
    return this.versions.change(id, expectedVersion, (version) => returnVersion(version, { by, at, reason }));
  }

  /** From its day on it judges; every process takes it within seconds. */
  approve({ id, expectedVersion, ...acting }: By): Promise<Outcome<VersionRecord>> {
    const at = this.clock.now();
    return this.versions.change(id, expectedVersion, (version, all) =>
      approveVersion(version, { ...acting, at }, knownOf(all, this.rulebook, at, id)),
    );
  }

  withdraw({ id, by, expectedVersion }: Omit<By, 'selves'>): Promise<Outcome<VersionRecord>> {
    const at = this.clock.now();
    return this.versions.change(id, expectedVersion, (version, all) =>
      withdrawVersion(version, { by, at }, knownOf(all, this.rulebook, at, id)),
    );
  }

  /** Whether the numbers lie within the bounds that the clauses declare, as the file of `--rulebook` is read. */
  #fault(id: string, { from, overrides }: { readonly from: Day; readonly overrides: Version['overrides'] }) {
    try {
      readVersion({ id: `${id} `, from, parameters: overrides }, this.rulebook.clauses);
      return undefined;
    } catch (error) {
      if (!(error instanceof VersionError)) throw error;
      // From when it may hold is decided with the versions that there are.
      if (error.fault === undefined) return undefined;
      return refuse(REFUSALS[error.fault.reason], factsOf(error.fault, this.rulebook));
    }
  }
}

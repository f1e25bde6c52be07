import { Requires } from '@goldkey/access';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { type PersonalStore, type PersonKeys, type PersonKind, REASONS, type ThreeWords } from './declaration.js';
import type { StoreOutcome } from './outcomes.js';
import { PersonalDataDesk } from './personal-data-desk.js';

/** A person as the contract tells it; what is empty may be absent. */
export interface ToldPerson {
  readonly kind: string;
  readonly ids?: readonly string[];
  readonly accounts?: readonly string[];
  readonly names?: readonly string[];
  readonly phones?: readonly string[];
  readonly homes?: readonly { readonly householdId: string; readonly from?: string; readonly until?: string }[];
}

const keysOf = (told: ToldPerson | undefined): PersonKeys => ({
  kind: (told?.kind ?? 'owner') as PersonKind,
  ids: told?.ids ?? [],
  accounts: told?.accounts ?? [],
  names: told?.names ?? [],
  phones: told?.phones ?? [],
  homes: (told?.homes ?? []).map(({ householdId, from, until }) => ({
    householdId,
    ...(from && { from }),
    ...(until && { until }),
  })),
});

/** Questions about one person's data, answered by every service from its declaration (privacy.proto). */
@Requires('privacy:request')
@Controller()
export class PersonalDataController {
  constructor(private readonly desk: PersonalDataDesk) {}

  @GrpcMethod('PersonalData', 'ExportPerson')
  async exportPerson({ person }: { person?: ToldPerson }) {
    const found = await this.desk.export(keysOf(person));
    return {
      stores: found.map(({ store, rows, leftOut }) => ({
        store,
        title: [...this.#titleOf(store)],
        rows: rows.map((row) => JSON.stringify(row)),
        leftOut,
      })),
    };
  }

  @GrpcMethod('PersonalData', 'PreviewErasure')
  async previewErasure({ person }: { person?: ToldPerson }) {
    return this.#told(await this.desk.preview(keysOf(person), new Date()));
  }

  @Requires('privacy:approve')
  @GrpcMethod('PersonalData', 'ErasePerson')
  async erasePerson({ person, requestId = '' }: { person?: ToldPerson; requestId?: string }) {
    return this.#told(await this.desk.erase(keysOf(person), new Date(), requestId));
  }

  #told(outcomes: readonly StoreOutcome[]) {
    return {
      stores: outcomes.map(({ store, erased, kept }) => ({
        store,
        title: [...this.#titleOf(store)],
        erased,
        kept: kept.map(({ reason, ...rest }) => ({ reason, words: [...REASONS[reason].words], ...rest })),
      })),
    };
  }

  #titleOf(name: string): ThreeWords {
    const store = this.desk.declared.stores.find((each) => each.name === name) as PersonalStore;
    return store.title;
  }
}

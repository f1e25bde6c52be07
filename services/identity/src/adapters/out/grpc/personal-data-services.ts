import type { GrpcClient, PersonalDataDesk } from '@goldkey/service-kit';
import { REASONS } from '@goldkey/service-kit';
import type { PersonalDataServices, ToldStore } from '../../../application/privacy-ports.js';
import type { PersonKeys, StoreOutcome } from '../../../domain/privacy-request/privacy-request.js';

interface OutcomesAnswer {
  readonly stores?: readonly (Omit<StoreOutcome, 'kept'> & { readonly kept?: StoreOutcome['kept'] })[];
}
interface ExportAnswer {
  readonly stores?: readonly (Omit<ToldStore, 'rows'> & { readonly rows?: readonly string[] })[];
}

const outcomesIn = ({ stores = [] }: OutcomesAnswer): readonly StoreOutcome[] =>
  stores.map(({ store, title, erased, kept = [] }) => ({
    ...{ store, title, erased },
    kept: kept.map(({ rows, reason, words, until }) => ({ rows, reason, words, ...(until && { until }) })),
  }));

/** All services that keep something of people: the others asked by gRPC as the caller, identity itself by its own desk. */
export const personalDataServices = (
  others: ReadonlyMap<string, GrpcClient>,
  own: { readonly name: string; readonly desk: PersonalDataDesk; run<T>(work: () => Promise<T>): Promise<T> },
): PersonalDataServices => {
  const clientOf = (service: string): GrpcClient => {
    const client = others.get(service);
    if (client === undefined) throw new RangeError(`no service ${service}`);
    return client;
  };
  const titleOf = (name: string): readonly string[] =>
    own.desk.declared.stores.find((store) => store.name === name)?.title ?? [name, name, name];
  const ownOutcomes = (found: Awaited<ReturnType<PersonalDataDesk['preview']>>): StoreOutcome[] =>
    found.map(({ store, erased, kept }) => ({
      ...{ store, title: titleOf(store), erased },
      kept: kept.map((one) => ({ ...one, words: REASONS[one.reason].words })),
    }));
  const isOwn = (service: string): boolean => service === own.name;
  return {
    names: [...others.keys(), own.name],
    async preview(service, keys: PersonKeys) {
      if (isOwn(service)) return ownOutcomes(await own.run(() => own.desk.preview(keys, new Date())));
      return outcomesIn(await clientOf(service).call<OutcomesAnswer>('PreviewErasure', { person: keys }));
    },
    async erase(service, keys, requestId) {
      if (isOwn(service)) return ownOutcomes(await own.run(() => own.desk.erase(keys, new Date(), requestId)));
      return outcomesIn(await clientOf(service).call<OutcomesAnswer>('ErasePerson', { person: keys, requestId }));
    },
    async export(service, keys) {
      if (isOwn(service)) {
        const told = await own.run(() => own.desk.export(keys));
        return told.map((one) => ({ ...one, title: titleOf(one.store) }));
      }
      const { stores = [] } = await clientOf(service).call<ExportAnswer>('ExportPerson', { person: keys });
      return stores.map(({ rows = [], ...rest }) => ({
        ...rest,
        rows: rows.map((row) => JSON.parse(row) as Readonly<Record<string, unknown>>),
      }));
    },
  };
};

import {
  type Acting,
  accept,
  type Decision,
  fen,
  formatFen,
  type Instant,
  idsOf,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import type { Item } from '../item/item.js';
import { isCharged } from '../item/kinds.js';
import { refuseFuture } from '../recording.js';
import { type Catalogue, type CatalogueEvent, type CatalogueLine, type Channel, hasSmallMargin } from './catalogue.js';
import { type CatalogueAct, catalogueMachine } from './machine.js';

const moved = (catalogue: Catalogue, act: CatalogueAct): Catalogue | undefined => {
  const state = catalogueMachine[catalogue.state][act];
  return state && { ...catalogue, state };
};

const notNow = ({ state }: Catalogue, act: CatalogueAct) => refuse('convenience.catalogue-state', { state, act });

/** What is said of a line; the rest comes from its item. */
export type SaidLine = Omit<CatalogueLine, 'code' | 'name' | 'kind' | 'charged' | 'unit' | 'marginReason'>;

const money = (yuan: string): string => formatFen(fen(yuan));

/** The lines with what their items say, or why they cannot stand. */
const linesOf = (said: readonly SaidLine[], items: readonly Item[]): readonly CatalogueLine[] | Decision<never> => {
  const lines: CatalogueLine[] = [];
  for (const line of said) {
    const item = items.find(({ id }) => id === line.itemId);
    if (item === undefined) return refuse('convenience.item-not-found', { id: line.itemId });
    if (item.state === 'stopped') return refuse('convenience.item-stopped', { name: item.name });
    if (lines.some(({ itemId }) => itemId === line.itemId))
      return refuse('convenience.item-twice-invalid', { name: item.name });
    const charged = isCharged(item.kind);
    if (charged !== fen(line.price) > 0n) return refuse('convenience.price-and-kind-invalid', { name: item.name });
    if (charged && line.plannedUnits < 1) return refuse('convenience.no-planned-units-invalid', { name: item.name });
    const { code, name, kind, unit } = item;
    const exact = {
      price: money(line.price),
      deposit: money(line.deposit),
      fixedCost: money(line.fixedCost),
      variableCost: money(line.variableCost),
    };
    lines.push({ ...line, ...exact, code, name, kind, charged, unit });
  }
  return lines;
};

export interface DraftCatalogue extends Recording {
  readonly catalogue: Pick<Catalogue, 'id' | 'propertyId' | 'year' | 'draftedBy' | 'drafterName'>;
  readonly lines: readonly SaidLine[];
  readonly items: readonly Item[];
}

/** A year's list is begun: the first, or a revision of what was published. One is in the making at a time. */
export const draftCatalogue = (ofYear: readonly Catalogue[], command: DraftCatalogue): Decision<CatalogueEvent> => {
  const { catalogue, eventId, at } = command;
  const open = ofYear.find(({ state }) => state !== 'published');
  if (open !== undefined) return refuse('convenience.catalogue-in-the-making', { catalogueId: open.id });
  const lines = linesOf(command.lines, command.items);
  if ('accepted' in lines) return lines;
  const record: Catalogue = { ...catalogue, revision: ofYear.length + 1, state: 'draft', lines };
  return refuseFuture(command) ?? accept({ type: 'CatalogueDrafted', eventId, at, record });
};

export interface EditCatalogue extends Recording {
  readonly lines: readonly SaidLine[];
  readonly items: readonly Item[];
}

/** The lines of a draft are replaced by these. */
export const editCatalogue = (catalogue: Catalogue, command: EditCatalogue): Decision<CatalogueEvent> => {
  const next = moved(catalogue, 'edit');
  if (next === undefined) return notNow(catalogue, 'edit');
  const lines = linesOf(command.lines, command.items);
  if ('accepted' in lines) return lines;
  return accept({ type: 'CatalogueEdited', eventId: command.eventId, at: command.at, record: { ...next, lines } });
};

export interface SubmitCatalogue extends Recording, Acting {}

/** The draft goes up for approval. An empty list offers nothing. */
export const submitCatalogue = (catalogue: Catalogue, command: SubmitCatalogue): Decision<CatalogueEvent> => {
  const { by, eventId, at } = command;
  const next = moved(catalogue, 'submit');
  if (next === undefined) return notNow(catalogue, 'submit');
  if (catalogue.lines.length === 0) return refuse('convenience.catalogue-empty', {});
  const { returnReason: _reason, ...rest } = next;
  const record = { ...rest, submittedAt: at, submittedBy: by, submittedAs: idsOf(command) };
  return refuseFuture(command) ?? accept({ type: 'CatalogueSubmitted', eventId, at, record });
};

/** The general manager sends it back with what is to be changed. */
export const returnCatalogue = (
  catalogue: Catalogue,
  { reason, eventId, at }: Recording & { readonly reason: string },
): Decision<CatalogueEvent> => {
  const next = moved(catalogue, 'return');
  if (next === undefined) return notNow(catalogue, 'return');
  return accept({ type: 'CatalogueReturned', eventId, at, record: { ...next, returnReason: reason } });
};

export interface ApproveCatalogue extends Recording, Acting {
  readonly name: string;
  /** By item: why its margin may be out of bounds. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** C-01: another person than who submitted approves. C-03: a margin out of bounds needs the approver's reason. */
export const approveCatalogue = (catalogue: Catalogue, command: ApproveCatalogue): Decision<CatalogueEvent> => {
  const { name, reasons, eventId, at } = command;
  const next = moved(catalogue, 'approve');
  if (next === undefined) return notNow(catalogue, 'approve');
  if (tookStep(catalogue.submittedBy, catalogue.submittedAs, command))
    return refuse('convenience.same-person.forbidden', {});
  if (at < (catalogue.submittedAt as Instant)) return refuse('convenience.act-too-early-invalid', {});
  const silent = catalogue.lines.filter((line) => !hasSmallMargin(line) && reasons[line.itemId] === undefined);
  if (silent.length > 0)
    return refuse('convenience.margin-unreasoned', {
      items: silent.map(({ itemId }) => itemId),
      names: silent.map((line) => line.name).join('、'),
    });
  const lines = catalogue.lines.map((line): CatalogueLine => {
    const reason = reasons[line.itemId];
    return hasSmallMargin(line) || reason === undefined ? line : { ...line, marginReason: reason };
  });
  const record = { ...next, lines, approvedAt: at, approverName: name };
  return refuseFuture(command) ?? accept({ type: 'CatalogueApproved', eventId, at, record });
};

export interface PublishCatalogue extends Recording {
  readonly channels: readonly Channel[];
}

/** Owners are told, by at least one channel; from now on it is sold by this list. */
export const publishCatalogue = (catalogue: Catalogue, command: PublishCatalogue): Decision<CatalogueEvent> => {
  const { channels, eventId, at } = command;
  const next = moved(catalogue, 'publish');
  if (next === undefined) return notNow(catalogue, 'publish');
  if (channels.length === 0) return refuse('convenience.no-channel-invalid', {});
  if (at < (catalogue.approvedAt as Instant)) return refuse('convenience.act-too-early-invalid', {});
  const record = { ...next, publishedAt: at, channels: [...new Set(channels)] };
  return refuseFuture(command) ?? accept({ type: 'CataloguePublished', eventId, at, record });
};

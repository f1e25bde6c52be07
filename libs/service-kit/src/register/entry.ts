import {
  type Acting,
  accept,
  type Decision,
  type Instant,
  idsOf,
  isAlike,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import { UNTOLD } from '../changed-between.js';
import { type Content, namesIn, type Register } from './register.js';

/** Who does something, by an employee's id or the subject of who is none, with the name. */
export interface Doer extends Acting {
  readonly name: string;
}

/** An act that was done. */
export interface Done {
  readonly act: string;
  /** Absent in older records, as `as` is. */
  readonly by?: string;
  readonly byName: string;
  /** All ids of whoever did it. */
  readonly as?: readonly string[];
  readonly at: Instant;
  /** What it said; absent where it says nothing, and in older records. */
  readonly content?: Content;
}

/** A record of a register. What was written of it stands beside these names. */
export type Entry = Content & {
  readonly id: string;
  readonly propertyId: string;
  readonly state: string;
  readonly writtenBy: string;
  readonly writtenByName: string;
  readonly writtenAt: Instant;
  /** All ids of whoever wrote it; older records have none. */
  readonly writtenAs?: readonly string[];
  /** All ids of who has put it right since. */
  readonly correctedBy?: readonly string[];
  /** The acts so far. */
  readonly course: readonly Done[];
};

/** What happened to a record, with the whole record after it. */
export interface EntryEvent {
  readonly type: string;
  readonly at: Instant;
  readonly record: Entry;
  /** Which fields a correction changed. */
  readonly changed?: readonly string[];
}

/** Names that every record has: no field of a register may bear one, it would be lost. */
export const OWN_NAMES: readonly string[] = [
  ...['id', 'propertyId', 'propertyName', 'state', 'overdue', 'version', 'timeZone', 'history', 'course'],
  ...['writtenBy', 'writtenByName', 'writtenAt', 'writtenAs', 'correctedBy'],
];

const pascal = (kind: string): string => kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const typeOf = ({ recordKind }: Register, happens: string): string => `${pascal(recordKind)}${happens}`;

const fault = ({ check }: Register, content: Content): Decision<never> | undefined => {
  const found = check?.(content);
  return found && refuse(found.code, found.facts);
};

interface Said extends Recording {
  readonly content: Content;
  readonly who: Doer;
}

/** A record is written down. */
export const writeEntry = (
  register: Register,
  { id, propertyId, content, at, who }: Said & { readonly id: string; readonly propertyId: string },
): Decision<EntryEvent> => {
  const wrong = fault(register, content);
  if (wrong) return wrong;
  const written = { writtenBy: who.by, writtenByName: who.name, writtenAs: idsOf(who), writtenAt: at };
  const own = { id, propertyId, state: register.begins, ...written, course: [] };
  return accept({ type: typeOf(register, 'Written'), at, record: { ...content, ...own } });
};

const changedBy = (entry: Entry, content: Content): readonly string[] =>
  Object.keys(content).filter((name) => !isAlike(entry[name] ?? null, content[name]));

/** Without the fields that were taken away. */
const standing = (entry: Entry, content: Content): Entry =>
  Object.fromEntries(Object.entries({ ...entry, ...content }).filter(([, value]) => value !== null)) as Entry;

const wasLookedAt = ({ acts = {} }: Register, { course }: Entry): boolean =>
  course.some(({ act }) => acts[act]?.byAnother === true);

/**
 * What was written is put right, until another person has looked at it: what was approved is not what would stand there then. A field
 * that is null is taken away.
 * Nothing happens where it stands so already.
 */
export const correctEntry = (register: Register, entry: Entry, { content, at, who }: Said): Decision<EntryEvent> => {
  const changed = changedBy(entry, content);
  if (changed.length === 0) return accept();
  if (wasLookedAt(register, entry)) return refuse('request.register-looked-at', { state: entry.state });
  const correctedBy = [...new Set([...(entry.correctedBy ?? []), ...idsOf(who)])];
  const record = { ...standing(entry, content), correctedBy };
  return fault(register, record) ?? accept({ type: typeOf(register, 'Corrected'), at, record, changed });
};

/** Whether who acts wrote in the record, or looked at it by an act that was another person's as this one is. */
const hadAHand = ({ acts = {} }: Register, entry: Entry, act: string, who: Doer): boolean => {
  const looked = entry.course.filter((done) => done.act !== act && acts[done.act]?.byAnother === true);
  return (
    tookStep(entry.writtenBy, [...(entry.writtenAs ?? []), ...(entry.correctedBy ?? [])], who) ||
    looked.some((done) => tookStep(done.by, done.as, who))
  );
};

const plain = (name: string, value: unknown): unknown =>
  typeof value === 'number' && name.endsWith('At') ? new Date(value).toISOString() : (value ?? null);

/**
 * What an event changed of a record, as it stood before and after. Words are told too, so that what a correction or an act
 * replaced can be read again; of what tells of people only that it changed, since the audit outlives them.
 */
export const fieldsBetween = (
  register: Register,
  earlier: Entry,
  later: Entry,
): { readonly before?: Content; readonly after?: Content } => {
  const names = ['state', ...namesIn(register)].filter((name) => !isAlike(earlier[name], later[name]));
  if (names.length === 0) return {};
  const toldOf = (entry: Entry): Content =>
    Object.fromEntries(
      names.map((name) => {
        const value = plain(name, entry[name]);
        return [name, value !== null && register.personal?.includes(name) ? UNTOLD : value];
      }),
    );
  return { before: toldOf(earlier), after: toldOf(later) };
};

/** An act on a record. One that the state does not know is refused, and one on own words where another has to look. */
export const actOnEntry = (
  register: Register,
  entry: Entry,
  { act, content, at, who }: Said & { readonly act: string },
): Decision<EntryEvent> => {
  const way = register.acts?.[act];
  if (way === undefined) throw new Error(`${register.name} knows no act ${act}`);
  if (!way.from.includes(entry.state)) return refuse('request.register-state', { state: entry.state, act });
  if (way.byAnother && hadAHand(register, entry, act, who)) return refuse('request.register-by-another.forbidden');
  const said = Object.keys(content).length > 0;
  const course = [...entry.course, { act, by: who.by, byName: who.name, as: idsOf(who), at, ...(said && { content }) }];
  const record = { ...entry, ...content, state: way.to, course };
  return fault(register, record) ?? accept({ type: typeOf(register, way.happens), at, record });
};

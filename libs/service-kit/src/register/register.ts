import type { Refusal } from '@goldkey/kernel';
import type { z } from 'zod';

/**
 * A register is a kind of record that is only written down, put right and led through a few states: visitors' vehicles, licences,
 * drills. What is particular to it is declared here; how it is kept, asked for, shown and remembered is the same for all
 * (docs/adr/0050). A record that a rule of the business decides about is no register, and
 * of what stands in one events tell nothing but by when something is due (docs/adr/0060).
 */

/** What was written of a record, by field; instants, whose names end in `At`, are milliseconds. */
export type Content = Readonly<Record<string, unknown>>;

/** An act that leads a record from one state to another. */
export interface RegisterAct {
  readonly from: readonly string[];
  readonly to: string;
  /** What happens, as the history's word: 'Left', 'Approved'. */
  readonly happens: string;
  /** What the act adds to the record. */
  readonly fields?: z.ZodObject;
  /** Without it the register's own `write`. */
  readonly permission?: string;
  /**
   * Another person looks: not who wrote the record down or put it right, nor who did another act of this kind before. What was
   * looked at stands.
   */
  readonly byAnother?: true;
}

/** What is particular to one register. */
export interface Register {
  readonly service: string;
  /** Of its address: 'visitor-vehicles'. */
  readonly name: string;
  readonly table: string;
  readonly recordKind: string;
  /** Permissions to read it, and to write in it. */
  readonly read: string;
  readonly write: string;
  readonly fields: z.ZodObject;
  /** The state in which a record begins; its records stay in it where there are no acts. */
  readonly begins: string;
  readonly acts?: Readonly<Record<string, RegisterAct>>;
  /** The field, a day or an instant, by which lists are sorted, the latest first. */
  readonly sortedBy: string;
  /**
   * States in which something is due by the day in `sortedBy` (or in `dueBy`): lists begin with what is due first, what is no longer due comes
   * last, and what is overdue says so.
   */
  readonly due?: readonly string[];
  /**
   * The field with the day by which something is due, where lists are sorted by another one: a term has its first day and its last.
   * Lists then keep their order.
   */
  readonly dueBy?: string;
  /** So many days ahead somebody is reminded of what is due; without it a week. */
  readonly remindDays?: number;
  /** The field that holds the id of the employee who is reminded; without one the property's manager is. */
  readonly responsible?: string;
  /** Fields, of acts too, that hold the id of another record: lists are asked for what names it. */
  readonly names?: readonly string[];
  /** Fields that words are looked for in. */
  readonly searched: readonly string[];
  /**
   * Fields, of acts too, that tell of people: what history repeats says only that they changed. The service declares the same
   * ones as personal data ({@link withRegisters}).
   */
  readonly personal?: readonly string[];
  /** Photos and papers are added to its records, by who may write in it (`registerDoors` of @goldkey/files). */
  readonly files?: true;
  /**
   * What stands beside a record has a say too: the service gives a guard with its doors (docs/adr/0063), which is asked before
   * anything is kept.
   */
  readonly guarded?: true;
  /** What no single field can know: a code of the service and its facts. */
  readonly check?: (content: Content) => Refusal | undefined;
}

/** The states of a register, from the first. */
export const statesOf = ({ begins, acts = {} }: Pick<Register, 'begins' | 'acts'>): readonly string[] => [
  ...new Set([begins, ...Object.values(acts).flatMap(({ from, to }) => [...from, to])]),
];

/** The names of all that can be written of a record, by its acts too. */
export const namesIn = ({ fields, acts = {} }: Pick<Register, 'fields' | 'acts'>): readonly string[] => [
  ...new Set(
    [fields, ...Object.values(acts).flatMap((way) => way.fields ?? [])].flatMap(({ shape }) => Object.keys(shape)),
  ),
];

/** A {@link Register.check}: of two days or instants of a record the second may not lie before the first. */
export const inOrder =
  (first: string, second: string) =>
  (content: Content): Refusal | undefined => {
    const [earlier, later] = [content[first], content[second]] as readonly (string | number | undefined)[];
    if (earlier === undefined || later === undefined || later >= earlier) return undefined;
    return { code: 'request.register-order-invalid', facts: { field: second, before: first } };
  };

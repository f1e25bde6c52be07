import { instantFromClock } from '../format/zone.js';
import { type Locale, locales } from '../language/locale.js';
import type { Tone } from '../parts/chips.js';
import type { FieldSpec, Values } from './act-form.js';
import type { Kept } from './kept-list.js';

/** In simplified Chinese, in traditional Chinese, in English. */
export type ThreeWords = readonly [string, string, string];

/** A field of a register, as the service declares it (service-kit, Register). */
export interface RegisterField {
  readonly name: string;
  readonly label: ThreeWords;
  readonly form: FieldSpec['form'];
  readonly optional?: boolean;
  /** Of a moment that may lie ahead. */
  readonly ahead?: true;
  /** For what is chosen: value → words. */
  readonly options?: Readonly<Record<string, ThreeWords>>;
  /** Fills it in instead of what belongs to the form. */
  readonly control?: FieldSpec['control'];
  /** Stands in the list, this wide; else in the drawer alone. */
  readonly column?: number;
}

export interface RegisterActSpec {
  readonly act: string;
  readonly title: ThreeWords;
  readonly from: readonly string[];
  readonly fields?: readonly RegisterField[];
  /** Without it the register's. */
  readonly permission?: string;
  /** Another person looks at the record by it: what is written then stands. */
  readonly byAnother?: true;
}

/** How a register is shown. */
export interface RegisterSpec {
  readonly name: string;
  readonly title: ThreeWords;
  /** What is written down: "登记车辆". */
  readonly write: ThreeWords;
  /** To write in it. */
  readonly permission: string;
  /** To see it, where that takes more than the page. */
  readonly read?: string;
  readonly fields: readonly RegisterField[];
  /** Photos and papers are added to its records. */
  readonly files?: true;
  /** By which field a record is called. */
  readonly calledBy: string;
  readonly sortedBy: string;
  /** States in which something is due by the day in `sortedBy`, or in `dueBy`. */
  readonly due?: readonly string[];
  /** The day by which something is due, where the list is sorted by another one. */
  readonly dueBy?: string;
  readonly states: Readonly<Record<string, { readonly words: ThreeWords; readonly tone: Tone }>>;
  readonly acts?: readonly RegisterActSpec[];
  /** A form that is printed of a record once it stands in one of these states; its page lies at `…/<register>/<id>/<place>`. */
  readonly paper?: { readonly place: string; readonly title: ThreeWords; readonly from: readonly string[] };
}

export interface RegisterRow extends Kept, Readonly<Record<string, unknown>> {
  readonly state: string;
  /** Its day has passed, where it is due. */
  readonly overdue?: boolean;
  readonly timeZone: string;
  /** The acts so far. */
  readonly course: readonly Done[];
}

/** An act that was done; older ones do not tell what they said. */
export interface Done {
  readonly act: string;
  readonly at: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

/** What a line of the history tells of the fields: as they stood before and after. */
export interface Changed {
  readonly happenedAt: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The act of which the line tells. */
export const doneAt = ({ course }: Pick<RegisterRow, 'course'>, { happenedAt }: Changed): Done | undefined =>
  course.find(({ at }) => Date.parse(at) === Date.parse(happenedAt));

/** Stands for what the audit does not repeat. */
const UNTOLD = '…';

export interface FieldChange {
  readonly name: string;
  /** Undefined: nobody knows, or nothing stood there. */
  readonly was?: unknown;
  /** Undefined: it changed, and nobody says to what. */
  readonly is?: unknown;
}

/** What a line of the history says field by field: of what changed both values, of what an act said besides its own. */
export const changesOf = ({ before = {}, after = {} }: Changed, done: Done | undefined): readonly FieldChange[] => {
  const said = done?.content ?? {};
  return [...new Set([...Object.keys(after), ...Object.keys(said)])].map((name) => {
    const [was, is] = [before[name] ?? undefined, said[name] ?? after[name] ?? undefined];
    if (is === UNTOLD) return { name };
    return { name, ...(was !== undefined && was !== UNTOLD && { was }), is: is ?? '' };
  });
};

/** The words in a language. */
export const wordsIn = (locale: Locale, words: ThreeWords): string => words[locales.indexOf(locale) as 0 | 1 | 2];

/** A field of the form. */
export const fieldOf =
  (locale: Locale) =>
  ({ name, label, form, optional, ahead, options, control }: RegisterField): FieldSpec => ({
    ...(ahead && { ahead }),
    name,
    label: wordsIn(locale, label),
    form,
    ...(optional === true && { optional }),
    ...(control && { control }),
    ...(options && {
      options: Object.entries(options).map(([value, words]) => ({ value, label: wordsIn(locale, words) })),
    }),
  });

/** What the form holds as the service wants it: clock times with the offset of the property's zone, what is empty left out. */
export const sent = (fields: readonly RegisterField[], values: Values, zone: string): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, form }) => {
      const value = values[name];
      if (value === undefined || value === null || value === '') return [];
      return [[name, form === 'moment' ? instantFromClock(String(value), zone) : value]];
    }),
  );

/** As {@link sent}, of a correction: what stood in the record and was emptied is taken away. */
export const corrected = (
  fields: readonly RegisterField[],
  values: Values,
  row: Pick<RegisterRow, 'timeZone'> & Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const said = sent(fields, values, row.timeZone);
  const emptied = fields.flatMap(({ name, optional }) =>
    optional === true && !(name in said) && row[name] !== undefined && row[name] !== null ? [[name, null]] : [],
  );
  return { ...said, ...Object.fromEntries(emptied) };
};

/** What stands in the record as the form takes it. */
export const filled = (fields: readonly RegisterField[], row: RegisterRow): Values =>
  Object.fromEntries(
    fields.map(({ name, form }) => [name, form === 'moment' ? String(row[name] ?? '').slice(0, 16) : row[name]]),
  );

/** The act by which another person takes away what never happened, or stands there twice; the service declares it alike. */
export const withdrawal = (from: readonly string[], permission?: string): RegisterActSpec => ({
  act: 'withdraw',
  title: ['撤回', '撤回', 'Withdraw'],
  from,
  ...(permission !== undefined && { permission }),
  byAnother: true,
  fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
});

/** The state in which {@link withdrawal} leaves a record. */
export const withdrawn: RegisterSpec['states'][string] = { words: ['已撤回', '已撤回', 'Withdrawn'], tone: 'plain' };

import { isDay } from '@goldkey/kernel';

/**
 * What kinds of services a centre offers (document 004, 4.2.3 and 4.2.4), and what an order for one of them must say: each kind
 * has fields of its own, which are the columns of its register (5.1 to 5.11).
 */

export const FIELD_FORMS = ['text', 'day', 'month', 'count', 'yuan', 'area', 'flag'] as const;
export type FieldForm = (typeof FIELD_FORMS)[number];

export interface KindField {
  readonly name: string;
  readonly form: FieldForm;
  readonly required: boolean;
}

interface Kind {
  /** Owners pay for it; others are done for nothing. */
  readonly charged: boolean;
  readonly fields: readonly KindField[];
}

const needed = (name: string, form: FieldForm = 'text'): KindField => ({ name, form, required: true });
const open = (name: string, form: FieldForm = 'text'): KindField => ({ name, form, required: false });

const kinds = {
  'parking-rental': {
    charged: true,
    fields: [needed('place'), needed('plate'), needed('from', 'day'), open('until', 'day')],
  },
  'venue-rental': { charged: true, fields: [needed('purpose'), open('exhibitor')] },
  'agency-rental': {
    charged: true,
    fields: [
      needed('area', 'area'),
      needed('layout'),
      needed('askingRent', 'yuan'),
      needed('availableFrom', 'day'),
      open('furnishing'),
      open('keyHeld', 'flag'),
    ],
  },
  advertisement: {
    charged: true,
    fields: [
      needed('content'),
      needed('place'),
      needed('from', 'day'),
      needed('until', 'day'),
      open('copies', 'count'),
    ],
  },
  'table-umbrella-rental': {
    charged: true,
    fields: [needed('tables', 'count'), needed('umbrellas', 'count'), needed('from', 'day'), needed('until', 'day')],
  },
  housekeeping: { charged: true, fields: [needed('work'), open('homeArea', 'area'), open('frequency')] },
  'bottled-water': { charged: true, fields: [open('brand'), needed('barrels', 'count')] },
  'housing-information': { charged: true, fields: [needed('wanted'), open('budget', 'yuan'), open('layout')] },
  telephone: { charged: false, fields: [needed('operator'), needed('holder'), open('line')] },
  broadband: {
    charged: false,
    fields: [needed('operator'), needed('speed'), open('account'), open('months', 'count')],
  },
  newspapers: {
    charged: false,
    fields: [needed('title'), needed('copies', 'count'), needed('from', 'month'), needed('until', 'month')],
  },
  'car-insurance': {
    charged: false,
    fields: [needed('plate'), needed('insurer'), open('cover'), open('policyUntil', 'day')],
  },
  'computer-repair': { charged: false, fields: [needed('fault'), open('device')] },
  'pollution-test': { charged: false, fields: [needed('rooms', 'count'), open('agency')] },
  'housekeeping-referral': { charged: false, fields: [needed('work'), open('agency')] },
  'other-paid': { charged: true, fields: [needed('wish')] },
  'other-free': { charged: false, fields: [needed('wish')] },
} as const satisfies Readonly<Record<string, Kind>>;

export type ItemKind = keyof typeof kinds;
export const ITEM_KINDS = Object.keys(kinds) as unknown as readonly [ItemKind, ...ItemKind[]];

/** Whether owners pay for services of this kind. */
export const isCharged = (kind: ItemKind): boolean => kinds[kind].charged;

/** What an order for a service of this kind says beyond who orders. */
export const fieldsOf = (kind: ItemKind): readonly KindField[] => kinds[kind].fields;

const shapes: Readonly<Record<Exclude<FieldForm, 'day'>, RegExp>> = {
  text: /^.{1,200}$/su,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  count: /^\d{1,5}$/,
  yuan: /^\d{1,9}(\.\d{1,2})?$/,
  area: /^\d{1,6}(\.\d{1,2})?$/,
  flag: /^(true|false)$/,
};

const isInForm = (form: FieldForm, said: string): boolean => (form === 'day' ? isDay(said) : shapes[form].test(said));

export type Details = Readonly<Record<string, string>>;

/**
 * The first thing that is wrong with what an order says: a field that the kind has not, one that is missing, or one that is not
 * what its form says. Days and months that name a span must not run backwards.
 */
export const detailsFault = (
  kind: ItemKind,
  details: Details,
): { readonly field: string; readonly reason: 'unknown' | 'missing' | 'malformed' | 'reversed' } | undefined => {
  const fields = fieldsOf(kind);
  const unknown = Object.keys(details).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) return { field: unknown, reason: 'unknown' };
  for (const { name, form, required } of fields) {
    const said = details[name];
    if (said === undefined) {
      if (required) return { field: name, reason: 'missing' };
    } else if (!isInForm(form, said)) return { field: name, reason: 'malformed' };
  }
  const { from, until } = details;
  return from !== undefined && until !== undefined && until < from ? { field: 'until', reason: 'reversed' } : undefined;
};

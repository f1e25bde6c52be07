/** The check-list of a hand-over, in the order of the walk. */
export const CHECK_ITEMS = [
  'entrance-door',
  'walls-and-ceilings',
  'floors',
  'windows',
  'water',
  'drains',
  'electricity',
  'gas',
  'heating',
  'intercom-and-alarm',
] as const;
export const CHECK_RESULTS = ['in-order', 'defect', 'not-there'] as const;
export const METERS = ['water', 'hot-water', 'electricity', 'gas', 'heating'] as const;

export type CheckItem = (typeof CHECK_ITEMS)[number];
export interface CheckValue {
  readonly result?: (typeof CHECK_RESULTS)[number];
  readonly remark?: string;
}

/** What the form holds. */
export interface HandoverValues {
  readonly heldOn: string;
  readonly receiverId: string;
  readonly checks: Readonly<Record<CheckItem, CheckValue>>;
  readonly keys: readonly { readonly kind: string; readonly count: number }[];
  readonly readings?: readonly { readonly meter: string; readonly number: string; readonly reading: string }[];
  readonly onPaper?: boolean;
  readonly signature?: string;
}

/** A hand-over as the service keeps it. */
export interface HandoverRecord {
  readonly heldOn: string;
  readonly receiverId: string;
  readonly checks: readonly { readonly item: CheckItem; readonly result: string; readonly remark?: string }[];
  readonly keys: HandoverValues['keys'];
  readonly readings: NonNullable<HandoverValues['readings']>;
  readonly signature?: string;
}

/** The body of the command: a remark goes with a defect only, a drawing is not sent where paper was signed. */
export const handoverBody = (values: HandoverValues) => {
  const { heldOn, receiverId, checks, keys, readings = [], onPaper = false, signature } = values;
  return {
    heldOn,
    receiverId,
    checks: CHECK_ITEMS.map((item) => {
      const { result, remark } = checks[item];
      const words = remark?.trim();
      return { item, result, ...(result === 'defect' && words && { remark: words }) };
    }),
    keys: keys.map(({ kind, count }) => ({ kind, count })),
    readings: readings.map(({ meter, number, reading }) => ({ meter, number, reading: reading.trim() })),
    ...(!onPaper && signature && { signature }),
  };
};

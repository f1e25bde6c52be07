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
  /** Of a line with a defect: each of them. */
  readonly defects?: readonly { readonly place?: string; readonly words?: string; readonly dueOn?: string }[];
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

/** How a defect stands, and how far its repair is, as the reception log says. */
export const DEFECT_STATES = ['open', 'in-repair', 'put-right'] as const;
export const REPAIR_STATES = ['received', 'decided', 'assigned', 'closed', 'reopened', 'set-aside'] as const;

/** A defect of a home that was handed over. */
export interface DefectLine {
  readonly id: string;
  readonly item: CheckItem;
  readonly place?: string;
  readonly words: string;
  readonly dueOn?: string;
  readonly state: (typeof DEFECT_STATES)[number];
  readonly repair?: { readonly complaintId: string; readonly number: string };
  /** Absent: not known now, or not for this reader. */
  readonly repairState?: string;
  readonly putRight?: { readonly at: string; readonly note?: string };
  readonly version: number;
}

export const isOpenDefect = ({ state }: Pick<DefectLine, 'state'>): boolean => state !== 'put-right';

/** A hand-over as the service keeps it. */
export interface HandoverRecord {
  readonly heldOn: string;
  readonly receiverId: string;
  readonly checks: readonly { readonly item: CheckItem; readonly result: string; readonly remark?: string }[];
  readonly keys: HandoverValues['keys'];
  readonly readings: NonNullable<HandoverValues['readings']>;
  readonly signature?: string;
  /** One of before defects were kept item by item has none. */
  readonly defects: readonly DefectLine[];
}

/** What is wrong at a line, without rows that say nothing. */
const defectsAt = (item: CheckItem, { result, defects = [] }: CheckValue) =>
  result !== 'defect'
    ? []
    : defects.flatMap(({ place, words, dueOn }) => {
        const [where, what] = [place?.trim(), words?.trim()];
        if (!what) return [];
        return [{ item, words: what, ...(where && { place: where }), ...(dueOn && { dueOn }) }];
      });

/** The body of the command: defects go with lines that are not in order only, a drawing is not sent where paper was signed. */
export const handoverBody = (values: HandoverValues) => {
  const { heldOn, receiverId, checks, keys, readings = [], onPaper = false, signature } = values;
  return {
    heldOn,
    receiverId,
    checks: CHECK_ITEMS.map((item) => ({ item, result: checks[item].result })),
    defects: CHECK_ITEMS.flatMap((item) => defectsAt(item, checks[item])),
    keys: keys.map(({ kind, count }) => ({ kind, count })),
    readings: readings.map(({ meter, number, reading }) => ({ meter, number, reading: reading.trim() })),
    ...(!onPaper && signature && { signature }),
  };
};

import { fieldsOf, type ItemKind } from '../item/kinds.js';

/** The eleven registers of document 004 (5.1 to 5.11): where each comes from, and its columns. */

/** Orders of one kind, bookings of venues, lines of the store, or services of one kind. */
type Source = 'orders' | 'bookings' | 'stock' | 'sales';

interface Register {
  /** Its number in the document. */
  readonly place: string;
  readonly source: Source;
  readonly kind?: ItemKind;
}

const registers = {
  'agency-rental': { place: '5.1', source: 'orders', kind: 'agency-rental' },
  broadband: { place: '5.2', source: 'orders', kind: 'broadband' },
  advertisement: { place: '5.3', source: 'orders', kind: 'advertisement' },
  'display-place': { place: '5.4', source: 'bookings' },
  newspapers: { place: '5.5', source: 'orders', kind: 'newspapers' },
  'computer-repair': { place: '5.6', source: 'orders', kind: 'computer-repair' },
  'parking-rental': { place: '5.7', source: 'orders', kind: 'parking-rental' },
  'car-insurance': { place: '5.8', source: 'orders', kind: 'car-insurance' },
  telephone: { place: '5.9', source: 'orders', kind: 'telephone' },
  'water-store': { place: '5.10', source: 'stock' },
  'water-sales': { place: '5.11', source: 'sales', kind: 'bottled-water' },
} as const satisfies Readonly<Record<string, Register>>;

export type RegisterName = keyof typeof registers;
export const REGISTERS = Object.keys(registers) as unknown as readonly [RegisterName, ...RegisterName[]];
export const registerOf = (name: RegisterName): Register => registers[name];

const columns: Readonly<Record<Exclude<Source, 'orders'>, readonly string[]>> = {
  bookings: ['venue', 'fromAt', 'untilAt', 'exhibitor', 'purpose', 'orderNumber', 'state'],
  stock: ['at', 'item', 'move', 'came', 'went', 'left', 'supplier', 'by'],
  sales: ['performedAt', 'address', 'item', 'quantity', 'amount', 'employee', 'state'],
};

/** What a register's lines say, in order: who ordered, the fields of the kind, what was done. */
export const columnsOf = (name: RegisterName): readonly string[] => {
  const { source, kind } = registerOf(name);
  if (source !== 'orders') return columns[source];
  const own = kind === undefined ? [] : fieldsOf(kind).map((field) => field.name);
  return ['requestedAt', 'number', 'address', 'owner', 'phone', ...own, 'performedAt', 'employee', 'state'];
};

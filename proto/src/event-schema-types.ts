/** What a text (or an article's number) must look like; events.md, envelope. */
export type Form =
  | 'instant'
  | 'day'
  | 'month'
  | 'week'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'period'
  | 'money'
  | 'decimal'
  | 'zone'
  | 'article';

/** One field of an event's data. */
export interface FieldSchema {
  /** As in JSON. */
  readonly name: string;
  readonly kind: 'text' | 'count' | 'flag' | 'score' | 'message';
  readonly form?: Form;
  readonly listed?: readonly string[];
  readonly optional?: boolean;
  readonly repeated?: boolean;
  readonly fields?: readonly FieldSchema[];
}

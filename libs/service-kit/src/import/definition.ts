import type { Refusal } from '@goldkey/kernel';
import type { z } from 'zod';

/** How a cell is read before the row's schema sees it. Every form gives text, the choice its code, the flag a boolean. */
export type ColumnForm = 'text' | 'number' | 'amount' | 'phone' | 'day' | 'month' | 'moment' | 'choice' | 'flag';

/** A column of an import. Its heading and note are texts of the service: `<service>.import.<kind>.<key>` and `….note`. */
export interface ImportColumn {
  readonly key: string;
  readonly form: ColumnForm;
  readonly required?: boolean;
  /** What the example row of the template says. */
  readonly example: string;
  /** Of a choice: its codes; their words are texts too, `<service>.import.<kind>.<key>.<code>`. */
  readonly choices?: readonly string[];
  /** Other words for a choice, by its code. */
  readonly alsoSaid?: Readonly<Record<string, readonly string[]>>;
  /** Other headings that mean this column, in any language. */
  readonly alsoCalled?: readonly string[];
}

/** What becomes, or became, of a row. */
export type RowVerdict =
  | { readonly status: 'new' | 'changed' | 'unchanged' }
  | {
      readonly status: 'bad';
      readonly refusal: Refusal;
      /** Where the fault lies, if it lies in one cell. */
      readonly column?: string;
    };

/**
 * Declares an import once: its columns, how a row is read, and the use case that brings rows in. Everything else (the
 * template, the mapping of headings, the preview, the job and its resumption) follows from it.
 */
export interface ImportDefinition<Row = unknown> {
  readonly columns: readonly ImportColumn[];
  /** Reads the cells of a row by their column's key; empty ones are absent. */
  readonly schema: z.ZodType<Row>;
  /** The natural key: of two rows with the same one the later is refused, and bringing a row in again adds nothing. */
  readonly keyOf: (row: Row) => string;
  /**
   * Columns that say of what one thing a row is a part: rows that say the same are taken together, whatever lies between them, and
   * where one cannot be read none of them comes in. Left out: each row is a thing of its own.
   */
  readonly together?: readonly string[];
  /**
   * Brings rows in, within the transaction that runs and the caller's scope; one verdict a row, in their order. It is
   * also the preview (`isRehearsal`): then everything that it did is rolled back, and so nothing may be asked of another service
   * that stays.
   */
  readonly bringIn: (rows: readonly Row[], how: { readonly isRehearsal: boolean }) => Promise<readonly RowVerdict[]>;
}

/** Names an import and its door. */
export interface ImportDoor {
  readonly service: string;
  /** `households`: the address is `/api/<service>/imports/<kind>`. */
  readonly kind: string;
  readonly permission: string;
}

/** A fault of a row as it is kept and shown: which column, and why in the language of who asked. */
export interface RowFault {
  readonly column?: string;
  readonly reason: string;
}

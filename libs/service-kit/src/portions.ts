import { RefusedError } from './problem.js';

/**
 * Throws the refusal of a question that names more ids than are answered at once (gRPC: INVALID_ARGUMENT). To leave some
 * out in silence would tell the asker that they do not exist.
 */
export const refuseManyIds = (most: number, ...lists: readonly (readonly string[])[]): void => {
  const asked = lists.reduce((sum, list) => sum + list.length, 0);
  if (asked > most) throw new RefusedError({ code: 'request.asked-too-many-invalid', facts: { most, asked } });
};

/** Throws the refusal of a question whose answer has more rows than are given at once; ask the database for one more. */
export const refuseManyRows = <Row>(most: number, rows: Row[]): Row[] => {
  if (rows.length > most) throw new RefusedError({ code: 'request.answer-too-large-invalid', facts: { most } });
  return rows;
};

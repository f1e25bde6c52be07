import { createHash } from 'node:crypto';
import { currentCaller, Requires } from '@goldkey/access';
import { currentLocale, InvalidRequest, parseAs, textOf, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ImportComplaints, type ImportRow, type RowOutcome } from '../../../application/import-complaints.js';
import { texts } from '../../../texts/index.js';
import { type ImportAnswer, type ImportOutcome, importBody, importRow } from './import.dto.js';

type Read = { readonly row: ImportRow } | { readonly bad: ImportOutcome };

const keyIn = (raw: unknown): string => {
  const { key } = (raw ?? {}) as { key?: unknown };
  return typeof key === 'string' ? key : '';
};

/** Reads one row; a row of a wrong shape is a bad row of its own and no reason to refuse the others. */
const readRow = (raw: unknown): Read => {
  try {
    const { receivedBy = currentCaller().subject, ...row } = parseAs(importRow, raw);
    const hash = createHash('sha256').update(JSON.stringify(raw)).digest('hex');
    return { row: { ...row, receivedBy, hash } as ImportRow };
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    const [first] = error.errors;
    return { bad: { status: 'rejected', key: keyIn(raw), code: 'shape', field: first?.field, reason: first?.reason } };
  }
};

const answerOf = (key: string, outcome: RowOutcome): ImportOutcome => {
  if (outcome.status !== 'rejected') return { ...outcome, key };
  const { code, facts } = outcome.refusal;
  const [field] = (facts['fields'] ?? []) as readonly string[];
  const reason = textOf([texts], currentLocale(), code, facts);
  return { status: 'rejected', key, code, ...(field !== undefined && { field }), reason };
};

/** Brings matters of another system in, many at once. Rows carry keys of their own, so the door needs no other. */
@Controller('api/complaints')
export class ImportController {
  constructor(private readonly importComplaints: ImportComplaints) {}

  @Requires('complaints:import')
  @HttpCode(200)
  @Post('complaints/bulk')
  async bulk(
    @Body(zodBody(importBody, { unread: 'rows' })) { source, rows }: z.output<typeof importBody>,
  ): Promise<ImportAnswer> {
    const read = rows.map(readRow);
    const good = read.flatMap((one) => ('row' in one ? [one.row] : []));
    const outcomes = good.length === 0 ? [] : await this.importComplaints.run(source, good);
    let next = 0;
    const answers = read.map((one) => {
      if ('bad' in one) return one.bad;
      const outcome = outcomes[next];
      next += 1;
      if (outcome === undefined) throw new Error('a row without an outcome');
      return answerOf(one.row.key, outcome);
    });
    const count = (status: ImportOutcome['status']): number =>
      answers.filter((answer) => answer.status === status).length;
    return { added: count('added'), repeated: count('repeated'), rejected: count('rejected'), rows: answers };
  }
}

import { accept, type Recorder } from '@goldkey/kernel';
import { BAD_ROWS_KEPT, type BankFile, judgeLines } from '../../domain/bank-file/bank-file.js';
import { readLine, spanOf } from '../../domain/bank-line/bank-line.js';
import type { BankLineStore, Sheet } from '../bank-ports.js';
import type { Kept, Self } from '../ports.js';
import type { ReadBankFile } from './read-bank-file.js';

/** Keeps the lines of a file that are new, each with what it seems to be. Nothing is booked by it: a person confirms. */
export class ImportBankFile {
  constructor(
    private readonly read: ReadBankFile,
    private readonly lines: BankLineStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(
    file: Sheet & { readonly formatId: string; readonly name: string; readonly hash: string },
  ): Promise<Kept<BankFile>> {
    const outcome = await this.read.run(file);
    if (!outcome.accepted) return outcome;
    const { statement, of } = outcome.value;
    const { formatId, name, hash } = file;
    const { at, eventId } = this.recorder.recording(undefined);
    const id = this.recorder.newId();
    const keys = statement.lines.map(({ key }) => key);
    return this.lines.importFile(of, { hash, keys }, (standing) => {
      const { fresh, repeated } = judgeLines(statement.lines, standing);
      const place = { propertyId: of.propertyId, account: of.account };
      const bankFile: BankFile = {
        ...{ id, ...place, formatId, name, hash, repeated },
        lines: fresh.length,
        skipped: statement.skipped,
        bad: statement.bad.slice(0, BAD_ROWS_KEPT),
        badRows: statement.bad.length,
        ...spanOf(statement.lines),
        importedAt: at,
        importedBy: this.self.id(),
        importerName: this.self.name(),
      };
      return {
        file: accept({ type: 'BankFileImported', eventId, at, bankFile }),
        lines: fresh.map(({ line, proposal }) =>
          readLine({
            ...place,
            id: this.recorder.newId(),
            fileId: id,
            line,
            proposal,
            at,
            eventId: this.recorder.newId(),
          }),
        ),
      };
    });
  }
}

import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type Archive, type ArchiveEvent, type Loan, openLoan } from './archive.js';

export interface FileArchive extends Recording {
  readonly archive: Omit<Archive, 'loans' | 'destruction'>;
}

/** A file is put on its shelf. `sameNumber` is what carries the number in that property already. */
export const fileArchive = (sameNumber: Archive | undefined, command: FileArchive): Decision<ArchiveEvent> => {
  const { archive, eventId, at } = command;
  const { number, kind, keepUntil } = archive;
  if (sameNumber !== undefined) return refuse('estates.archive-number-taken', { number, archiveId: sameNumber.id });
  const facts = { kind, ...(keepUntil && { keepUntil }) };
  const filed = { ...archive, loans: [] };
  return refuseFuture(command) ?? accept({ type: 'ArchiveFiled', eventId, at, archive: filed, facts });
};

/** What was written of a file; of its last day null: it is kept for ever; of its household: it is about none. */
export type ArchiveCorrection = Partial<Pick<Archive, 'kind' | 'number' | 'title' | 'shelf'>> & {
  readonly keepUntil?: Day | null;
  readonly householdId?: string | null;
};

export interface CorrectArchive extends Recording {
  readonly correction: ArchiveCorrection;
  /** Another file of the property with the wished number. */
  readonly sameNumber: Archive | undefined;
}

/** A file lies elsewhere, or something was written wrongly. What was destroyed stays as it was. Nothing happens where nothing differs. */
export const correctArchive = (archive: Archive, command: CorrectArchive): Decision<ArchiveEvent> => {
  const { correction, sameNumber, eventId, at } = command;
  const { destruction } = archive;
  const { keepUntil = archive.keepUntil, householdId = archive.householdId, ...rest } = correction;
  const { keepUntil: _day, householdId: _household, ...kept } = archive;
  const corrected: Archive = {
    ...{ ...kept, ...rest },
    ...(householdId && { householdId }),
    ...(keepUntil && { keepUntil }),
  };
  const number = corrected.number;
  const changed = (['kind', 'number', 'title', 'shelf', 'householdId', 'keepUntil'] as const).filter(
    (name) => corrected[name] !== archive[name],
  );
  if (destruction !== undefined) return refuse('estates.archive-destroyed', { number, on: destruction.on });
  if (sameNumber !== undefined) return refuse('estates.archive-number-taken', { number, archiveId: sameNumber.id });
  if (changed.length === 0) return accept();
  const facts = { changed, ...(changed.includes('keepUntil') && keepUntil && { keepUntil }) };
  return refuseFuture(command) ?? accept({ type: 'ArchiveCorrected', eventId, at, archive: corrected, facts });
};

const refuseAway = (archive: Archive): Decision<never> | undefined => {
  const { number, destruction } = archive;
  if (destruction !== undefined) return refuse('estates.archive-destroyed', { number, on: destruction.on });
  const loan = openLoan(archive);
  return loan && refuse('estates.archive-out', { number, since: loan.issuedOn });
};

export interface IssueArchive extends Recording {
  readonly loan: Omit<Loan, 'returnedOn'>;
  /** The present day where the property lies. */
  readonly today: Day;
}

/** A file is lent to somebody until a day. */
export const issueArchive = (archive: Archive, command: IssueArchive): Decision<ArchiveEvent> => {
  const { loan, today, eventId, at } = command;
  const { loanId, issuedOn, dueOn } = loan;
  const back = archive.loans.at(-1)?.returnedOn;
  if (issuedOn > today) return refuse('estates.day-ahead-invalid', { on: issuedOn, today });
  if (dueOn < issuedOn || (back !== undefined && issuedOn < back))
    return refuse('estates.loan-invalid', { issuedOn, dueOn });
  const issued = { ...archive, loans: [...archive.loans, loan] };
  return (
    refuseAway(archive) ??
    refuseFuture(command) ??
    accept({ type: 'ArchiveIssued', eventId, at, archive: issued, facts: { loanId, issuedOn, dueOn } })
  );
};

export interface ReturnArchive extends Recording {
  readonly returnedOn: Day;
  readonly today: Day;
}

/** A lent file is back on its shelf. */
export const returnArchive = (archive: Archive, command: ReturnArchive): Decision<ArchiveEvent> => {
  const { returnedOn, today, eventId, at } = command;
  const loan = openLoan(archive);
  if (loan === undefined) return refuse('estates.archive-not-out', { number: archive.number });
  if (returnedOn > today) return refuse('estates.day-ahead-invalid', { on: returnedOn, today });
  if (returnedOn < loan.issuedOn) return refuse('estates.loan-invalid', { issuedOn: loan.issuedOn, returnedOn });
  const loans = archive.loans.map((one) => (one === loan ? { ...loan, returnedOn } : one));
  const facts = { loanId: loan.loanId, returnedOn, late: returnedOn > loan.dueOn };
  return (
    refuseFuture(command) ?? accept({ type: 'ArchiveReturned', eventId, at, archive: { ...archive, loans }, facts })
  );
};

/** Whether the file may go: it is there, and its last day has passed. One that is kept for ever never may. */
export const refuseDestruction = (archive: Archive, today: Day): Decision<never> | undefined => {
  const { number, keepUntil } = archive;
  if (keepUntil === undefined || keepUntil >= today)
    return refuse('estates.archive-kept', { number, ...(keepUntil && { keepUntil }) });
  return refuseAway(archive);
};

export interface DestroyArchive extends Recording {
  readonly listId: string;
  readonly today: Day;
}

/** A file is destroyed by an approved list. */
export const destroyArchive = (archive: Archive, command: DestroyArchive): Decision<ArchiveEvent> => {
  const { listId, today, eventId, at } = command;
  const destroyed = { ...archive, destruction: { listId, on: today } };
  return (
    refuseDestruction(archive, today) ??
    accept({ type: 'ArchiveDestroyed', eventId, at, archive: destroyed, facts: { listId, on: today } })
  );
};

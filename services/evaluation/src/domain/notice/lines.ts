import type { Fen, Instant } from '@goldkey/kernel';
import type { Notice, Reason } from './notice.js';

/** A line of the ledger as it stands now. */
export interface ToldLine {
  readonly entryId: string;
  readonly clause: string;
  readonly propertyId: string | null;
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly at: Instant;
  readonly points: number;
  readonly fine: Fen;
  readonly stands: boolean;
  /** It puts another line right. */
  readonly corrects: boolean;
  readonly details: Readonly<Record<string, string>>;
}

/** The matter of a line. */
export const matterOfLine = (entryId: string): string => `line:${entryId}`;

const kindOf = ({ points, fine, corrects }: ToldLine): 'charge' | 'recorded' | 'award' | 'reversal' => {
  if (points === 0 && fine === 0n) return 'recorded';
  // What a correction adds is a charge; what it takes away was charged before.
  if (points > 0 || fine > 0n) return 'charge';
  return corrects ? 'reversal' : 'award';
};

/**
 * Why the person of a line is to be told of it. What it comes to is part of the reason's name: another amount is told anew,
 * and the former notice has lost its reason. What lies before `oldest` is told only to who was told of the line already:
 * months that are judged for the first time, or again after years, are no news. A charge that was told and stands no more is
 * told as taken back; one that nobody was told of simply never was.
 */
export const reasonsOfLine = (line: ToldLine, known: readonly Notice[], oldest: Instant): Reason[] => {
  if (line.subjectKind !== 'employee') return [];
  const { entryId, clause, propertyId, subjectId, at, points, fine, details } = line;
  const placed = {
    matter: matterOfLine(entryId),
    recipient: subjectId,
    propertyId,
    clause,
    at,
    about: { kind: 'entry', id: entryId },
  } as const;
  if (line.stands) {
    if (at < oldest && known.length === 0) return [];
    return [{ ...placed, key: `${placed.matter}:${points}:${fine}`, kind: kindOf(line), points, fine, details }];
  }
  const charge = known.findLast(({ kind }) => kind === 'charge');
  if (charge === undefined) return [];
  const { details: former, points: charged = 0, fine: fined = 0n as Fen } = charge;
  return [
    {
      ...placed,
      key: `${placed.matter}:taken-back`,
      kind: 'reversal',
      points: -charged,
      fine: -fined as Fen,
      details: former,
    },
  ];
};

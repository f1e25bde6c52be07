import { StateChip, type Tone, useText } from '@goldkey/ui';
import type { BankLineLine, BankLineState, Proposal } from '../../api-money-in.js';
import { moneyInTexts } from '../../text/money-in/texts.js';

export const homeOf = ({ building, room }: Pick<BankLineLine, 'building' | 'room'>): string | undefined =>
  building === undefined ? undefined : `${building}-${room}`;

const TONES: Readonly<Record<BankLineState, Tone>> = {
  unmatched: 'soon',
  assigned: 'done',
  recognised: 'done',
  'refund-due': 'late',
  returned: 'plain',
  'set-aside': 'plain',
};

/** What became of a line. */
export const LineState = ({ state }: { state: BankLineState }) => {
  const t = useText(moneyInTexts);
  return <StateChip tone={TONES[state]}>{t(`line.${state}`)}</StateChip>;
};

/** Why a line seems to be what it seems to be, and how sure that is. */
export const useProposalWords = () => {
  const t = useText(moneyInTexts);
  return (proposal: Proposal | undefined): string | undefined =>
    proposal && `${t(`confidence.${proposal.confidence}`)} · ${t(`match.${proposal.why}`)}`;
};

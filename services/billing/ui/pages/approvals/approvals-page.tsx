import { formatMoney, Loaded, Page, Paper, useFormat, useText } from '@goldkey/ui';
import type { RefundLine } from '../../api.js';
import { type AuthorityAnswer, BOUNDED_KINDS, heldOf, useAuthority } from '../../api-authority.js';
import type { ConcessionLine, WriteOffLine } from '../../api-relief.js';
import { authorityTexts } from '../../text/authority/texts.js';
import { billingTexts } from '../../text/texts.js';
import { useReliefWords } from '../relief/relief-words.js';
import { useChargeWords } from '../relief/write-offs-page.js';
import { Waiting } from './waiting.js';

/** Up to which amounts the caller decides, where anything bounds them. */
const useOwnLimits = (authority: AuthorityAnswer | undefined): string | undefined => {
  const t = useText(authorityTexts);
  const held = authority && heldOf(authority);
  if (authority === undefined || held === undefined || authority.level === 'group') return undefined;
  const { level } = authority;
  const limits = BOUNDED_KINDS.map((kind) => {
    const amount = held.limits[kind][level];
    return `${t(`kind.${kind}`)} ${amount === undefined ? t('any') : `≤ ${formatMoney(amount)}`}`;
  });
  return t('mine', { level: t(`level.${level}`), limits: limits.join(' · ') });
};

/** What somebody asked for and another person approves: relief, refunds, write-offs. */
export const ApprovalsPage = () => {
  const t = useText(billingTexts);
  const at = useText(authorityTexts);
  const format = useFormat();
  const read = useAuthority();
  const own = useOwnLimits(read.data);
  const words = useReliefWords();
  const charges = useChargeWords();
  const worthOf = ({ yearsWorth }: ConcessionLine): string =>
    yearsWorth === undefined ? at('worth.unknown') : at('worth', { amount: formatMoney(yearsWorth) });
  const reliefOf = (line: ConcessionLine): string => {
    const { feeItem, relief, from, until } = line;
    const span = until === undefined ? `${format.day(from)} –` : `${format.day(from)} – ${format.day(until)}`;
    return [feeItem, words(relief), span, worthOf(line)].filter(Boolean).join(' · ');
  };
  return (
    <Page title={t('ask.title')} lead={own}>
      <Loaded query={read} rows={6}>
        {(authority) => (
          <Paper>
            <Waiting<ConcessionLine>
              title={t('ask.concessions')}
              door="concessions"
              state="proposed"
              level={authority.level}
              what={reliefOf}
            />
            <Waiting<RefundLine>
              title={t('ask.refunds')}
              door="refunds"
              state="requested"
              level={authority.level}
              what={({ amount, means }) => `${formatMoney(amount)} · ${t(`means.${means}`)}`}
            />
            <Waiting<WriteOffLine>
              title={t('ask.writeOffs')}
              door="write-offs"
              state="proposed"
              level={authority.level}
              what={(line) => `${formatMoney(line.amount)} · ${charges(line)}`}
            />
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};

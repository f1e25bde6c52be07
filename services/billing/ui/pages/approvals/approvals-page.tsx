import { formatMoney, Loaded, Page, Paper, useFormat, useText } from '@goldkey/ui';
import type { ConcessionLine, RefundLine, WriteOffLine } from '../../api.js';
import { type AuthorityAnswer, BOUNDED_KINDS, heldOf, useAuthority } from '../../api-authority.js';
import { authorityTexts } from '../../text/authority/texts.js';
import { billingTexts } from '../../text/texts.js';
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
  const worthOf = ({ yearsWorth }: ConcessionLine): string =>
    yearsWorth === undefined ? at('worth.unknown') : at('worth', { amount: formatMoney(yearsWorth) });
  const reliefOf = (line: ConcessionLine): string => {
    const { relief, from, until } = line;
    const size =
      relief.kind === 'exempt'
        ? ''
        : relief.kind === 'percent'
          ? ` ${relief.percent} %`
          : ` ${formatMoney(relief.amount)}`;
    const span = until === undefined ? `${format.day(from)} –` : `${format.day(from)} – ${format.day(until)}`;
    return `${t(`relief.${relief.kind}`)}${size} · ${span} · ${worthOf(line)}`;
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
              what={({ amount }) => formatMoney(amount)}
            />
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};

import { type BulkAct, useText } from '@goldkey/ui';
import { ACCOUNTS, type AccountLine } from '../../api.js';
import type { ResetLinkView } from '../../gen/answers.js';
import { identityTexts } from '../../text/texts.js';

/** What may be done with many accounts at once: hand out the first way in, and close. */
export const useBulkActs = (): readonly BulkAct<AccountLine>[] => {
  const t = useText(identityTexts);
  const hindered = ({ disabled }: AccountLine) => (disabled ? t('accounts.disabled') : undefined);
  const post = (door: string) => () => (line: AccountLine) => ({
    method: 'POST' as const,
    path: `${ACCOUNTS}/${line.accountId}/${door}`,
    body: {},
  });
  const links: BulkAct<AccountLine> = {
    key: 'links',
    title: t('accounts.link'),
    hindered,
    command: post('reset-link'),
    handedOver: {
      title: t('accounts.links.file'),
      name: 'account-links',
      heads: [t('accounts.column.name'), t('signIn.login'), t('accounts.link'), t('accounts.links.until')],
      lineOf: ({ name, login }, answer) => {
        const { link, expiresAt } = answer as ResetLinkView;
        return [name, login, link, expiresAt.slice(0, 16).replace('T', ' ')];
      },
    },
  };
  const close: BulkAct<AccountLine> = {
    key: 'disable',
    title: t('accounts.disable'),
    hindered,
    command: post('disable'),
  };
  return [links, close];
};

import { Loaded, PlainTable, useRead, useText } from '@goldkey/ui';
import { type Difference, positionPath } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { lineText, partKey } from './line-text.js';

/** What two versions say differently: part, before, after. */
export const Comparison = ({ positionId, from, to }: { positionId: string; from: number; to: number }) => {
  const t = useText(positionTexts);
  const read = useRead<{ readonly differences: readonly Difference[] }>(`${positionPath(positionId)}/comparison`, {
    from,
    to,
  });
  const word = (key: string): string => t(key as never);
  const said = (part: string, line: unknown): string =>
    part === 'headCountPer' && typeof line === 'string' ? word(`headCountPer.${line}`) : lineText(line, word);
  return (
    <Loaded
      query={read}
      rows={3}
      isEmpty={({ differences }) => differences.length === 0}
      empty={<p className="gk-muted">{t('comparison.same')}</p>}
    >
      {({ differences }) => (
        <PlainTable<Difference & { readonly key: string }>
          label={t('comparison.title', { from, to })}
          rows={differences.map((line, index) => ({ ...line, key: `${line.part} ${index}` }))}
          rowKey={({ key }) => key}
          columns={[
            { key: 'part', title: t('comparison.part'), short: true, cell: ({ part }) => word(partKey(part)) },
            {
              key: 'before',
              title: t('version.nth', { number: from }),
              cell: ({ part, before }) => <del>{said(part, before)}</del>,
            },
            {
              key: 'after',
              title: t('version.nth', { number: to }),
              cell: ({ part, after }) => <ins>{said(part, after)}</ins>,
            },
          ]}
        />
      )}
    </Loaded>
  );
};

import { type PlainColumn, useFormat, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { TablePart } from '../../table-part.js';
import type { Ruling } from './api.js';
import { ReversalDialog } from './ruling-dialogs.js';
import { findingKindTexts } from './text/texts.js';

const useColumns = (reverse: (ruling: Ruling) => void): readonly PlainColumn<Ruling>[] => {
  const t = useText(findingKindTexts);
  const format = useFormat();
  return [
    {
      key: 'act',
      title: t('act'),
      cell: ({ act, kinds, findingIds }) =>
        act === 'merge' ? t('act.merge', { kinds: kinds.join(' + ') }) : t('act.split', { count: findingIds.length }),
    },
    { key: 'result', title: t('result'), cell: ({ kind }) => kind },
    {
      key: 'reason',
      title: t('reason'),
      cell: ({ reason, reversed }) => (
        <>
          {reason}
          {reversed === undefined ? null : (
            <p className="gk-small gk-muted">
              {t('reversed', { reason: reversed.reason, name: reversed.byName, at: format.instant(reversed.at) })}
            </p>
          )}
        </>
      ),
    },
    {
      key: 'by',
      title: t('by'),
      cell: ({ ruledByName, ruledAt }) => t('by.text', { name: ruledByName, at: format.instant(ruledAt) }),
    },
    {
      key: 'reverse',
      title: '',
      short: true,
      cell: (ruling) =>
        ruling.reversed === undefined ? (
          <Button size="small" onClick={() => reverse(ruling)}>
            {t('reverse')}
          </Button>
        ) : null,
    },
  ];
};

/** The rulings of a property's month, those that were reversed among them, with the way to reverse one. */
export const Rulings = ({ rulings }: { rulings: readonly Ruling[] }) => {
  const t = useText(findingKindTexts);
  const [reversing, setReversing] = useState<Ruling>();
  const columns = useColumns(setReversing);
  return (
    <>
      <TablePart
        title={t('rulings')}
        columns={columns}
        rows={rulings}
        rowKey={({ rulingId }) => rulingId}
        empty={t('rulings.none')}
      />
      {reversing === undefined ? null : <ReversalDialog ruling={reversing} onClose={() => setReversing(undefined)} />}
    </>
  );
};

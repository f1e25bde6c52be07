import { StateChip, useFormat, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { EntryExplanation } from '../../api.js';
import { appealTexts } from './text/texts.js';

/** Where the line corrects one of a closed month, or reverses one after an appeal: which, and why. */
export const Corrects = ({ entry: { corrects } }: { entry: EntryExplanation }) => {
  const t = useText(appealTexts);
  const format = useFormat();
  if (corrects === undefined) return null;
  return (
    <p>
      <StateChip tone="info">
        <Link to={`/entries/${corrects.entryId}`}>
          {t(`corrects.${corrects.kind}`, { month: format.month(corrects.month) })}
        </Link>
      </StateChip>
    </p>
  );
};

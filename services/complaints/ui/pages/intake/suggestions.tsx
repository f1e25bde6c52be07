import { SectionHead, useRead, useSettled, useText } from '@goldkey/ui';
import { Button } from 'antd';
import type { ComplaintLine } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { MatterLines } from '../earlier/matter-lines.js';

const SUGGESTIONS = '/api/complaints/suggestions';
const PAUSE_MS = 400;
const SHORTEST = 3;

interface Suggested {
  readonly categories: readonly { readonly category: string; readonly share: number }[];
  readonly similar: readonly ComplaintLine[];
}

/** What the words look like while they are typed: categories to take with one tap, and the cases that they resemble. */
export const Suggestions = ({
  propertyId,
  words,
  category,
  onCategory,
}: {
  propertyId: string | undefined;
  words: string | undefined;
  category: string | undefined;
  onCategory: (category: string) => void;
}) => {
  const t = useText(complaintTexts);
  const asked = useSettled((words ?? '').trim().slice(0, 500), PAUSE_MS);
  const read = useRead<Suggested>(
    propertyId !== undefined && asked.length >= SHORTEST ? SUGGESTIONS : undefined,
    { propertyId, text: asked },
    { keep: true },
  );
  const { categories = [], similar = [] } = asked.length >= SHORTEST ? (read.data ?? {}) : {};
  if (categories.length === 0 && similar.length === 0) return null;
  return (
    <section aria-live="polite" style={{ marginBottom: 24 }}>
      <SectionHead title={t('intake.suggest')} />
      <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginBlock: 8 }}>
        {categories.map((one) => (
          <Button
            key={one.category}
            size="small"
            disabled={one.category === category}
            onClick={() => onCategory(one.category)}
          >
            {one.category} {Math.round(one.share * 100)} %
          </Button>
        ))}
      </p>
      <p className="gk-small gk-muted">{t('intake.suggest.note')}</p>
      {similar.length === 0 ? null : (
        <>
          <SectionHead title={t('intake.similar')} level={3} />
          <MatterLines lines={similar} />
        </>
      )}
    </section>
  );
};

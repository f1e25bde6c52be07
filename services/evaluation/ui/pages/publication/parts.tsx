import { StateChip, type Tone, useFormat, useText } from '@goldkey/ui';
import type { PublicationItem, PublicationStateName } from './api.js';
import { publicationTexts } from './text/texts.js';

const tones: Readonly<Record<PublicationStateName, Tone>> = {
  open: 'plain',
  ready: 'soon',
  published: 'soon',
  over: 'done',
};

/** How far results are on their way to being published long enough. */
export const PublicationState = ({ state }: { state: PublicationStateName }) => {
  const t = useText(publicationTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

/** What holds a period up: months that are not closed, objections, appeals. */
export const Waits = ({ missing, unanswered = 0, appeals = 0 }: PublicationItem) => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const waits = [
    ...(missing.length > 0 ? [t('missing', { months: format.list(missing.map(format.month)) })] : []),
    ...(unanswered > 0 ? [t('waits.objections', { count: unanswered })] : []),
    ...(appeals > 0 ? [t('waits.appeals', { count: appeals })] : []),
  ];
  return waits.length === 0 ? <span className="gk-muted">—</span> : waits.join(' · ');
};

/** A hash, which breaks where the column ends. */
export const Hash = ({ value }: { value: string }) => (
  <code style={{ overflowWrap: 'anywhere', fontSize: 12 }}>{value}</code>
);

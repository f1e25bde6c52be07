import { StateChip, type Tone, useText } from '@goldkey/ui';
import type { Appeal } from './api.js';
import { appealTexts } from './text/texts.js';

const tones: Readonly<Record<Appeal['state'], Tone>> = {
  open: 'soon',
  upheld: 'done',
  rejected: 'plain',
  dropped: 'plain',
};

/** Whether an appeal is decided, and how. */
export const AppealState = ({ state }: Pick<Appeal, 'state'>) => {
  const t = useText(appealTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

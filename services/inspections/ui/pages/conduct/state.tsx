import { StateChip, type Tone, useText } from '@goldkey/ui';
import type { State } from './api.js';
import { conductTexts } from './text/texts.js';

const tones: Readonly<Record<State, Tone>> = {
  reported: 'soon',
  heard: 'info',
  confirmed: 'late',
  dismissed: 'plain',
  'taken-back': 'plain',
  overturned: 'plain',
};

/** Where a case stands. */
export const CaseState = ({ state }: { state: State }) => {
  const t = useText(conductTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

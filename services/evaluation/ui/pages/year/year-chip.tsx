import { ChoiceChip, useFormat, useText } from '@goldkey/ui';
import { yearTexts } from './text/texts.js';

const SHOWN = 5;

/** Chooses the year of a page; it stands in the address. */
export const YearChip = ({ year, onChange }: { year: string; onChange: (year: string | undefined) => void }) => {
  const t = useText(yearTexts);
  const { now } = useFormat();
  const running = new Date(now).getFullYear();
  const years = Array.from({ length: SHOWN }, (_, back) => String(running - back));
  const choices = years.includes(year) ? years : [...years, year].sort().reverse();
  return (
    <ChoiceChip
      label={t('year')}
      value={year}
      choices={choices.map((value) => ({ value, title: value }))}
      onChange={onChange}
    />
  );
};

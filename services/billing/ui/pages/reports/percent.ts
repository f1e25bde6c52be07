/** Full-width digits and signs as Chinese input methods write them, and the sign itself, are as good as plain ones. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s*%$/, '')
    .replace(/(\d)。/, '$1.');

/** A percentage from 0 to 100 as the share that the service takes: `95.5` is `0.955`; undefined for what is none. */
export const shareOfPercent = (text: string): string | undefined => {
  const [, whole = '', places = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(plain(text)) ?? [];
  if (whole === '') return undefined;
  const digits = `${whole.padStart(3, '0')}${places}`;
  const share = `${digits.slice(0, 1)}.${digits.slice(1)}`.replace(/\.?0+$/, '');
  return Number(share) > 1 ? undefined : share;
};

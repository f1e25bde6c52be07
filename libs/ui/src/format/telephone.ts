const EXTENSION = /\s*(?:转|轉|ext\.?|x|#)\s*(\d{1,6})\s*$/i;

/** The address that dials a number as people write it: digits alone, and an extension after a pause. */
export const telephoneHref = (text: string): string => {
  const extension = EXTENSION.exec(text)?.[1];
  const digits = text.replace(EXTENSION, '').replace(/[^\d+]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `,${extension}`}`;
};

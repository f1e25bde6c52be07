import { Fragment, type ReactNode } from 'react';

/** A text whose parts between double stars are strong: `都误了共 **¥5.00**`. */
export const Rich = ({ text }: { text: string }): ReactNode =>
  text.split('**').map((part, index) => {
    const key = `${index}-${part}`;
    return index % 2 === 1 ? <b key={key}>{part}</b> : <Fragment key={key}>{part}</Fragment>;
  });

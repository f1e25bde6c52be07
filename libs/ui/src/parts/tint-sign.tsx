import './tints.css';

/** Colours that tell values apart where letters do already; they mean nothing by themselves. */
export const tints = ['blue', 'green', 'amber', 'violet', 'grey'] as const;
export type Tint = (typeof tints)[number];

/** A letter or two on a tint: the sign of a shift. */
export const TintSign = ({ tint, sign }: { tint: Tint; sign: string }) => (
  <span className={`gk-tint-sign gk-tint-${tint}`}>{sign}</span>
);

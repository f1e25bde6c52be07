import type { Caption, Named, NavEntry } from '@goldkey/ui';

/** Ways that follow each other under one caption, or under none. */
export interface NavSection {
  readonly title?: Named;
  readonly entries: readonly NavEntry[];
}

/** As many are seen at a glance: captions over them only take their room. */
const GLANCE = 6;

/** The ways of an area by their captions, in their order. */
export const sectionsOf = (entries: readonly NavEntry[], captions: readonly Caption[]): readonly NavSection[] => {
  if (entries.length <= GLANCE) return entries.length === 0 ? [] : [{ entries }];
  const falling = captions.toSorted((a, b) => b.from - a.from);
  const captionOf = ({ area, order }: NavEntry) => falling.find((one) => one.area === area && order >= one.from);
  const sections: { caption?: Caption; entries: NavEntry[] }[] = [];
  for (const entry of entries) {
    const caption = captionOf(entry);
    const last = sections.at(-1);
    if (last !== undefined && last.caption === caption) last.entries.push(entry);
    else sections.push({ ...(caption && { caption }), entries: [entry] });
  }
  return sections.map(({ caption, entries: own }) => ({ ...(caption && { title: caption.title }), entries: own }));
};

import type { Named, NavEntry } from '@goldkey/ui';

/** Ways that follow each other under one caption, or under none. */
export interface NavSection {
  readonly title?: Named;
  readonly entries: readonly NavEntry[];
}

/** The ways of an area by their captions, in their order. Captions are one where their Chinese word is. */
export const sectionsOf = (entries: readonly NavEntry[]): readonly NavSection[] => {
  const sections: { title?: Named; entries: NavEntry[] }[] = [];
  for (const entry of entries) {
    const last = sections.at(-1);
    const { section } = entry;
    if (last !== undefined && last.title?.['zh-CN'] === section?.['zh-CN']) last.entries.push(entry);
    else sections.push({ ...(section && { title: section }), entries: [entry] });
  }
  return sections;
};

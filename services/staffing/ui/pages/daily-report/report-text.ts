import type { DayLine } from '../../work/api.js';

/** How the lines of a day are said; the words come from the page's texts. */
export interface DayWords {
  /** A line without a clock: an item of a plan, with its note. */
  itemDone(title: string): string;
  taskAssigned(title: string): string;
  taskFiled(title: string): string;
  /** An act of duty, by its kind and what kind of meeting or activity it was. */
  act(kind: string, detail: string | undefined): string;
  clock(at: string): string;
}

const lineOf = (line: DayLine, words: DayWords): string => {
  switch (line.kind) {
    case 'item-done':
      return words.itemDone(line.note === '' ? line.title : `${line.title} (${line.note})`);
    case 'task-assigned':
      return `${words.clock(line.at)} ${words.taskAssigned(line.title)}`;
    case 'task-filed':
      return `${words.clock(line.at)} ${words.taskFiled(line.title)}`;
    case 'act':
      return `${words.clock(line.at)} ${words.act(line.deed.kind, line.deed.meetingKind ?? line.deed.activityKind)}`;
  }
};

/** What the report of a day begins with: the day's own events, one a line, numbered. */
export const reportText = (lines: readonly DayLine[], words: DayWords): string =>
  lines.map((line, index) => `${index + 1}. ${lineOf(line, words)}`).join('\n');

import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.js';
import { toldIn } from '../format/zone.js';
import { useText } from '../language/language-context.js';
import { PaperPart, SectionHead } from '../page/page.js';
import { Timeline, type TimelinePoint } from '../parts/timeline.js';
import { uiTexts } from '../text/texts.js';

/** Who did something: a person, or a program that acts for itself. */
export interface Actor {
  readonly kind?: string;
  readonly name?: string;
}

/** A line of a record's history, as services tell it: oldest first. */
export interface CourseLine {
  readonly happenedAt: string;
  readonly change: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

const COMMAND_LINE = 'cli';

/** The name of who did it; programs get one that people know. */
export const useActorName = (): ((actor: Actor) => string) => {
  const t = useText(uiTexts);
  return ({ kind, name = '' }) => {
    if (name === COMMAND_LINE) return t('actor.commandLine');
    if (kind === 'system') return t('actor.system');
    return kind === 'client' ? t('actor.service', { name }) : name;
  };
};

/** How the lines of a history are told. */
export interface CourseWords<Line extends CourseLine> {
  readonly titleOf: (line: Line) => ReactNode;
  readonly notesOf?: (line: Line) => readonly string[];
  /** Where it happened; left out: the instants say it themselves, or it was nowhere. */
  readonly zone?: string;
}

/** A history as points of a timeline, the latest first; below each what it says of itself, and who did it. */
export const useCoursePoints = <Line extends CourseLine>(
  history: readonly Line[],
  { titleOf, notesOf = () => [], zone }: CourseWords<Line>,
): readonly TimelinePoint[] => {
  const format = useFormat();
  const actorName = useActorName();
  return history
    .map((line, index) => ({
      key: `${index}-${line.happenedAt}-${line.change}`,
      at: format.instant(zone === undefined ? line.happenedAt : toldIn(Date.parse(line.happenedAt), zone)),
      kind: 'plain' as const,
      title: titleOf(line),
      notes: [...notesOf(line), actorName(line.actor)].filter((note) => note !== ''),
    }))
    .reverse();
};

/** The part of a record's page that tells everything that happened to it. */
export const CoursePart = <Line extends CourseLine>({
  history,
  ...words
}: CourseWords<Line> & { readonly history: readonly Line[] }) => {
  const t = useText(uiTexts);
  return (
    <PaperPart>
      <SectionHead title={t('record.course')} count={history.length} />
      <div className="gk-course">
        <Timeline points={useCoursePoints(history, words)} />
      </div>
    </PaperPart>
  );
};

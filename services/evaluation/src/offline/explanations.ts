import {
  type Assessment,
  explainFigures,
  type FigureExplanation,
  type Language,
  type Rulebook,
  type WhyNot,
} from '@goldkey/rulebook';
import type { AssessArguments } from './arguments.js';
import { columns, csvRows } from './formats.js';

type Formats<T> = Readonly<Record<AssessArguments['format'], (told: T) => string>>;

/** Every figure of whoever has the id, which an employee, a department and a property may share. */
export interface Explained {
  readonly rulebook: string;
  readonly period: string;
  readonly subjects: readonly {
    readonly kind: string;
    readonly id: string;
    readonly figures: readonly FigureExplanation[];
  }[];
}

export const explained = (
  assessment: Assessment,
  subjectId: string,
  rulebook: Rulebook,
  language: Language,
): Explained => ({
  rulebook: assessment.rulebook,
  period: assessment.period,
  subjects: assessment.subjects
    .filter(({ id }) => id === subjectId)
    .map((subject) => ({
      kind: subject.kind,
      id: subject.id,
      figures: explainFigures(assessment, subject, rulebook, language),
    })),
});

const rowsOf = ({ subjects }: Explained): string[][] =>
  subjects.flatMap(({ kind, id, figures }) =>
    figures.map((told) => [
      kind,
      id,
      told.figure,
      told.clause ?? '',
      told.at ?? '',
      told.value,
      told.title,
      told.working,
      told.place ?? '',
      (told.evidence ?? []).join(' '),
    ]),
  );

const EXPLAINED_HEAD = ['kind', 'id', 'figure', 'clause', 'at', 'value', 'title', 'working', 'place', 'evidence'];

/** For people: a figure a paragraph, with its clause and what would have avoided it. */
const paragraphs = ({ rulebook, period, subjects }: Explained): string => {
  const told = subjects.map(({ kind, id, figures }) =>
    [
      `${kind} ${id}`,
      ...figures.map(({ figure, clause, at, value, title, working, clauseText, place, avoid, evidence = [] }) =>
        [
          [figure, clause, at, value].filter((part) => part !== undefined && part !== null).join('  '),
          `  ${title}`,
          `  = ${working}`,
          ...(clauseText === undefined ? [] : [`  ${clauseText} (${place})`]),
          ...(avoid === undefined ? [] : [`  → ${avoid}`]),
          ...(evidence.length === 0 ? [] : [`  ${evidence.join(' ')}`]),
        ].join('\n'),
      ),
    ].join('\n\n'),
  );
  return [`${period}, rulebook ${rulebook}`, ...told].join('\n\n');
};

/** An explanation in each format. */
export const explanationIn: Formats<Explained> = {
  json: (told) => JSON.stringify(told, null, 2),
  table: paragraphs,
  csv: (told) => csvRows([EXPLAINED_HEAD, ...rowsOf(told)]),
};

const WHY_NOT_HEAD = ['at', 'propertyId', 'part', 'about', 'verdict', 'owedBy', 'reason', 'evidence'];
const consideredRows = ({ considered }: WhyNot): string[][] =>
  considered.map(({ at, propertyId, part, about, verdict, owedBy, reason, evidence }) => [
    at,
    propertyId ?? '',
    part,
    about,
    verdict,
    owedBy ?? '',
    reason,
    evidence.join(' '),
  ]);

/** Why a clause is no entry of a subject, in each format. */
export const whyNotIn: Formats<WhyNot> = {
  json: (told) => JSON.stringify(told, null, 2),
  table: (told) =>
    [`${told.clause} ${told.subject}: ${told.summary}`, columns([WHY_NOT_HEAD, ...consideredRows(told)])].join('\n\n'),
  csv: (told) => csvRows([WHY_NOT_HEAD, ...consideredRows(told)]),
};

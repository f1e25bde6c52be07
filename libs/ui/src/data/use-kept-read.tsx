import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answersPlace } from '../form/draft.js';
import { address, type Query } from './client.js';
import { useRead } from './data-context.js';
import { dropOldAnswers, keepAnswer, keptAnswer } from './kept-answers.js';
import { ApiProblem } from './problem.js';
import { useSession } from './session.js';

/** Whether nobody answers: other than an answer that says no. */
const isUnanswered = ({ data, fetchStatus, failureCount, failureReason }: UseQueryResult): boolean =>
  data === undefined && (fetchStatus === 'paused' || failureCount > 0) && !(failureReason instanceof ApiProblem);

/**
 * Reads an address for a page that is also opened without a network: then it shows what was answered last, for two days.
 * `keeps`: whether an answer is one that will be wanted there; another is forgotten.
 */
export const useKeptRead = <Answer,>(
  path: string,
  query: Query | undefined,
  { every, keeps = () => true }: { every?: number; keeps?: (answer: Answer) => boolean } = {},
): UseQueryResult<Answer> => {
  const { subject } = useSession();
  const read = useRead<Answer>(path, query, { ...(every !== undefined && { every }) });
  const place = answersPlace(subject, address(path, query));
  const { data } = read;
  const wanted = data !== undefined && keeps(data);
  useEffect(() => {
    if (data === undefined) return;
    if (wanted) keepAnswer(window.localStorage, place, data, Date.now());
    else window.localStorage.removeItem(place);
    dropOldAnswers(window.localStorage, answersPlace(subject, ''), Date.now());
  }, [place, data, wanted, subject]);
  if (!isUnanswered(read as UseQueryResult)) return read;
  const kept = keptAnswer<Answer>(window.localStorage, place, Date.now());
  return kept === undefined ? read : ({ ...read, data: kept } as UseQueryResult<Answer>);
};

/** Keeps an address read, for a page that may be opened without a network later. */
export const KeepRead = <Answer,>({ path, keeps }: { path: string; keeps?: (answer: Answer) => boolean }) => {
  useKeptRead<Answer>(path, undefined, { ...(keeps && { keeps }) });
  return null;
};

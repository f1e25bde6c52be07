import type { ApiClient } from '@goldkey/ui';
import { useCallback, useState } from 'react';
import { useBareClient } from './bare-frame.js';

/** What the issuer asks next: nothing else than where to go on. */
export interface StepAnswer {
  readonly location?: string;
  readonly asked?: 'code' | 'enrolment' | 'password';
  readonly recoveryCodes?: readonly string[];
}

/** One sending at a time, with its refusal. */
export const useSending = () => {
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const send = useCallback(<Answer>(work: () => Promise<Answer>, done: (answer: Answer) => void) => {
    setSending(true);
    setProblem(undefined);
    work()
      .then(done)
      .catch((failure: unknown) => setProblem(failure))
      .finally(() => setSending(false));
  }, []);
  return { problem, sending, send };
};

const post = <Answer>(client: ApiClient, path: string, body: object): Promise<Answer> =>
  client.send<Answer>({ key: 'sign-in', method: 'POST', path, body });

/** The sign-in that waits at the issuer: each step is sent to it, and it says what comes next. */
export const useInteraction = (uid: string) => {
  const client = useBareClient();
  const sending = useSending();
  const path = `/oidc/interaction/${encodeURIComponent(uid)}`;
  const step = useCallback(
    <Answer = StepAnswer>(what: string, body: object, done: (answer: Answer) => void) =>
      sending.send(() => post<Answer>(client, `${path}/${what}`, body), done),
    [client, path, sending.send],
  );
  const details = useCallback(() => client.get<StepAnswer>(`${path}/details`), [client, path]);
  return { ...sending, step, details };
};
export type Interaction = ReturnType<typeof useInteraction>;

/**
 * Group robots of WeCom and DingTalk: both take a text for people instead of a record for programs, and both say in the body of a
 * 200 whether they took it.
 */
import { wordsOf } from './message-words.js';

/** What a robot is sent of a message: its text, some hundred bytes of the 2,048 that WeCom takes. */
export const robotBody = (body: string): string =>
  JSON.stringify({ msgtype: 'text', text: { content: wordsOf(body) } });

/** Why a robot did not take what it was sent, by its answer to a request that succeeded; `undefined` where it did. */
export const robotRefusal = (answer: string): string | undefined => {
  try {
    const { errcode, errmsg } = JSON.parse(answer) as { errcode?: unknown; errmsg?: unknown };
    return errcode === 0 ? undefined : `robot ${String(errcode)}: ${String(errmsg)}`;
  } catch {
    return 'robot: its answer is none of a robot';
  }
};

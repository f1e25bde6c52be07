import type { Database } from '@goldkey/postgres';
import type { Guard } from '@goldkey/service-kit';
import { complaintReader } from './adapters/out/postgres/readers.js';
import { JudgeOnlineVoice, type KeptVoice } from './application/judge-online-voice.js';

/** What judges changes in the register of what is said online. */
export const voiceGuards = {
  'online-voices': (database: Database): Guard => {
    const judge = new JudgeOnlineVoice(complaintReader(database));
    // As its register declares them.
    return ({ before, after }) => judge.run({ before: before as KeptVoice | undefined, after: after as KeptVoice });
  },
};

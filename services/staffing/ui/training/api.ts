import { useRead } from '@goldkey/ui';
import type { CourseStanding } from '../gen/answers.js';

export type { CourseStanding, OwnSurvey, SurveyMonth } from '../gen/answers.js';

/** What staffing answers of training, examinations and the staff survey. */

export const TRAINING_PLANS = '/api/staffing/training-plans';
export const TRAINING_SESSIONS = '/api/staffing/training-sessions';
export const TRAINING_YEARS = '/api/staffing/training-years';
export const EXAMINATIONS = '/api/staffing/examinations';
/** Beginnings of addresses that are old news after something about training. */
export const TRAINING_RENEWS: readonly string[] = [
  '/api/staffing/training-',
  '/api/staffing/care-months',
  '/api/staffing/activities',
  '/api/staffing/acts',
];
/** … about an examination: the judged month too. */
export const EXAMINATION_RENEWS: readonly string[] = [EXAMINATIONS, '/api/evaluation'];

export const pathOf = (list: string, id: string): string => `${list}/${encodeURIComponent(id)}`;

export const VERDICTS = ['effective', 'partly-effective', 'ineffective'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A course as it is written. */
export interface Course {
  readonly courseId?: string;
  readonly name: string;
  readonly month: string;
  readonly audience: string;
  readonly cost: string;
}

export interface TrainingPlan {
  readonly id: string;
  readonly year: string;
  readonly budget: string;
  readonly courses: readonly Course[];
  readonly mayApprove: boolean;
  readonly state: 'draft' | 'approved';
  readonly version: number;
}

export interface TrainingYear {
  readonly propertyId: string;
  readonly year: string;
  readonly plan?: TrainingPlan;
  readonly courses: readonly CourseStanding[];
  readonly planned: string;
  readonly spent: string;
  readonly left?: string;
  readonly unplanned: { readonly sessions: number; readonly spent: string };
}

interface Placed {
  readonly id: string;
  readonly propertyId: string;
  readonly timeZone?: string | null;
  /** People by id, those whom the reader may see. */
  readonly names: Readonly<Record<string, string>>;
  readonly name: string;
  readonly note: string;
  readonly why?: string;
  readonly version: number;
}

/** What a month asks for of training (rulebook M-33). */
export const TRAINING_ACTIVITIES = ['professional-training', 'character-training'] as const;
export type TrainingActivity = (typeof TRAINING_ACTIVITIES)[number];

export interface SessionLine extends Placed {
  readonly courseId?: string;
  readonly heldAt: string;
  readonly trainer: string;
  readonly cost: string;
  readonly activity?: { readonly kind: TrainingActivity };
  readonly attendees: readonly string[];
  readonly satisfaction?: number;
  readonly effect?: {
    readonly verdict: Verdict;
    readonly remark: string;
    readonly judgedBy: string;
    readonly judgedAt: string;
  };
  readonly state: 'held' | 'withdrawn';
}

export interface ExaminationLine extends Placed {
  readonly takenAt: string;
  readonly passMark: number;
  readonly results: readonly { readonly employeeId: string; readonly score: number; readonly passed: boolean }[];
  readonly state: 'taken' | 'withdrawn';
}

interface Department {
  readonly id: string;
  readonly name: string;
}

/** The departments of a property. */
export const useDepartments = (propertyId: string | undefined): readonly Department[] => {
  const read = useRead<{ readonly items: readonly Department[] }>(
    propertyId === undefined ? undefined : '/api/staffing/units',
    { propertyId, kind: 'department', pageSize: 100 },
  );
  return read.data?.items ?? [];
};

export const SURVEY_ANSWERS = '/api/staffing/staff-survey-answers';
export const SURVEY_MONTHS = '/api/staffing/staff-survey-months';
export const MY_SURVEY = '/api/staffing/my-survey-answers';
/** Beginnings of addresses that are old news after an answer: the judged month too. */
export const SURVEY_RENEWS: readonly string[] = ['/api/staffing/staff-survey-', MY_SURVEY, '/api/evaluation'];

export const TOPICS = ['workplace', 'training', 'superior'] as const;
export type Topic = (typeof TOPICS)[number];

export interface AnswerLine {
  readonly id: string;
  readonly propertyId: string;
  readonly departmentName?: string | null;
  readonly timeZone?: string | null;
  readonly topic: Topic;
  readonly score: number;
  readonly at: string;
  readonly source: 'own' | 'entered';
  readonly state: 'standing' | 'withdrawn';
  readonly why?: string;
  /** By who gave it, or by who runs the survey. */
  readonly withdrawnBy?: 'giver' | 'survey';
  readonly mayWithdraw?: boolean;
}

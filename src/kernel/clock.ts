import { StartError } from './start-error.js';

/** The two clocks. SQL has neither: it gets both as parameters. */
export interface Clock {
  /** Real time: tokens, logs, locks. */
  readonly instant: () => Date;
  /** The business day, `YYYY-MM-DD`: seats, ages, terms, deadlines. */
  readonly today: () => string;
}

export interface ClockOptions {
  /** `BUSINESS_DAY`, null when not set. */
  readonly businessDay: string | null;
  /** Day stored with the dataset, null in a database that works with real days. */
  readonly datasetDay: string | null;
  readonly instant?: () => Date;
}

const HANOI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Calendar date in Viet Nam at a point in time. */
export function dayInVietnam(instant: Date): string {
  return HANOI.format(instant);
}

/** The business day is the one set, else the dataset's, else the real day in Viet Nam. */
export function createClock({ businessDay, datasetDay, instant = () => new Date() }: ClockOptions): Clock {
  const fixed = businessDay ?? datasetDay;
  return { instant, today: () => fixed ?? dayInVietnam(instant()) };
}

/** Datasets of fictional people, in which the day may be chosen. */
const FICTIONAL: readonly string[] = ['demo', 'minimal', 'test'];

/** Refuses `BUSINESS_DAY` where it would move the deadlines of real people. */
export function ensureDayMayBeSet(businessDay: string | null, datasets: readonly string[]): void {
  const fictional = datasets.length > 0 && datasets.every((name) => FICTIONAL.includes(name));
  if (businessDay === null || fictional) return;
  throw new StartError('BUSINESS_DAY is refused: the database holds neither the demo dataset nor one of tests.');
}

import type { Answer } from './answer.js';
import type { Prepared } from './asked.js';
import type { ReadStatement } from './compile/root.js';
import type { Ready } from './ready.js';

/** The answer on its way to a read that left with an act. */
export interface Followed {
  readonly uuid: string;
  readonly statement: ReadStatement;
  readonly rows: Promise<readonly unknown[]>;
}

/** A root field of a payload with the row that it shows. */
export const byId = (prepared: Prepared, uuid: string): Prepared => ({ ...prepared, asked: { property: 'id', types: [] }, key: uuid });

/** What has come with the act, where it answers the statement for the row; what went wrong there is asked again, and told then. */
export async function answerTo({ statement, roots }: Ready, followed: Followed | undefined): Promise<Answer | undefined> {
  if (followed?.statement !== statement || followed.uuid !== roots[0]?.key) return undefined;
  const [answer] = await followed.rows.catch(() => []);
  return answer as Answer | undefined;
}

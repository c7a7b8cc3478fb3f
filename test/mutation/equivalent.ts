const VISIBLE = 'src/database/visible.ts';
const NEVER_EMPTY = 'a group has at least one rule, or an error is thrown before';
const KEYS = 'names a parameter within one statement: no two names become one by this, at most one value is bound twice';

/** Changes that change no answer, with the reason; a change is named by the beginning of its text in the tally. */
export const EQUIVALENT: readonly { readonly file: string; readonly change: string; readonly reason: string }[] = [
  { file: VISIBLE, change: `'false' -> ""`, reason: 'stands for a test that is missing, and there is one' },
  { file: VISIBLE, change: '[] -> ["Stryker was here"]', reason: NEVER_EMPTY },
  { file: VISIBLE, change: 'group.rules[0]?.conditions ->', reason: NEVER_EMPTY },
  { file: VISIBLE, change: 'foremost(env.reader.rules(group))?.grant ->', reason: NEVER_EMPTY },
  { file: VISIBLE, change: 'rule?.conditions ->', reason: NEVER_EMPTY },
  {
    file: VISIBLE,
    change: '(value as Record<string, unknown> | undefined)?.[key] ->',
    reason: 'a path comes from the conditions themselves',
  },
  { file: VISIBLE, change: 'slot !== undefined -> true', reason: 'a group without slots is single, which is asked before' },
  { file: VISIBLE, change: `'today' -> ""`, reason: KEYS },
  { file: VISIBLE, change: `'.' -> ""`, reason: KEYS },
  {
    file: 'src/rulebook/rule-set.policy.ts',
    change: "{ subject: 'PLANNING' } -> {}",
    reason: 'whoever reads the rules on planning reads the others too',
  },
];

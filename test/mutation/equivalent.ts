const VISIBLE = 'src/database/visible.ts';
const NEVER_EMPTY = 'a group has at least one rule, or an error is thrown before';
const KEYS = 'names a parameter within one statement: no two names become one by this, at most one value is bound twice';

const ROLES = 'src/identity/role.policy.ts';
const TARGETS =
  'open: the rules on what a stored grant names are asked by `grantsFor`, which nothing here hears; test/acts/role-grants.test.ts sees them over HTTP';

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
  { file: ROLES, change: '/^[PBG]/ -> /[PBG]/', reason: 'no other role has one of these letters' },
  { file: ROLES, change: "own.role === 'B6' -> true", reason: 'the mark stands on seats of an office, and lines for B6 alone ask for it' },
  { file: ROLES, change: '!NAMING.includes(by) -> false', reason: 'no rule asks for what other kinds of grants name' },
  { file: ROLES, change: 'footing.home === null -> false', reason: 'no place has the number null' },
  { file: ROLES, change: 'footing.unit === null -> false', reason: 'no place has the number null' },
  {
    file: ROLES,
    change: 'service && unit ->',
    reason: 'a service has a unit (a constraint of the table), and each kind of service a role',
  },
  {
    file: ROLES,
    change: '[] -> ["Stryker was here"]',
    reason: 'stands for a place that is missing, for kinds that name nothing, or for heirs where no letter reads them',
  },
  { file: 'src/planning/vacancy.policy.ts', change: '[] -> ["Stryker was here"]', reason: 'leaves out a field that there is not' },
  { file: 'src/planning/ballot.policy.ts', change: '[] -> ["Stryker was here"]', reason: 'leaves out a field that there is not' },
  { file: 'src/identity/role-grant.policy.ts', change: "'B4 G1 B6 P3v' ->", reason: TARGETS },
  { file: 'src/planning/role-grant-target.policy.ts', change: '', reason: TARGETS },
  { file: 'src/training/training-target.policy.ts', change: '', reason: TARGETS },
  {
    file: 'src/rulebook/rule-set.policy.ts',
    change: "{ subject: 'PLANNING' } -> {}",
    reason: 'whoever reads the rules on planning reads the others too',
  },
];

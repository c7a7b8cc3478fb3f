import { nounOf, type Field, type FieldClass } from '../kernel/nouns.js';
import type { Line, Policy } from '../kernel/policy.js';
import { POLICIES } from './policies.js';

/** `schema/permissions.md`: who may do what, where, printed from the policies that the server runs. */
export function printPermissions(policies: readonly Policy[] = POLICIES): string {
  return [...INTRODUCTION, ...policies.flatMap(section)].join('\n') + '\n';
}

const INTRODUCTION = [
  '# Permissions',
  '',
  'Printed from the policies; do not edit. Roles and letters are those of the access specification, sections 1.5 and 1.7:',
  '`IN` within the unit or owned by an ended unit whose heir is within, `W` within, `ANC` a unit above, `P B G C` the letter of the',
  'family, `HOST` a host membership in force within the unit, `S` oneself. Whoever sees a row reads its base fields; a field of',
  'another class is null unless one grant shows both the row and the class. What stands nowhere here is denied.',
];

function section(policy: Policy): readonly string[] {
  const noun = nounOf(policy.subject);
  const classes = [...new Set([...noun.fields.values()].flatMap((field) => field.class ?? []))];
  return [
    '',
    `## ${noun.name} (access specification ${policy.source})`,
    '',
    ...classes.map((name) => `- ${name}: ${namesIn(name, [...noun.fields.values()])}`),
    '',
    '| roles | may | rows | fields |',
    '|---|---|---|---|',
    ...policy.lines.map(row),
  ];
}

function namesIn(name: FieldClass, fields: readonly Field[]): string {
  return fields
    .filter((field) => field.class === name)
    .map((field) => field.name)
    .sort()
    .join(', ');
}

function row({ roles, actions, rows, classes, only, except, atLeast }: Line): string {
  if (!actions.includes('read')) return `| ${roles.join(' ')} | ${actions.join(' ')} | ${rows.text} | |`;
  const shown = ['base', ...(only ? [`${classes.join(' + ')}: ${only.join(', ')}`] : classes)].join(' + ');
  const without = except.length > 0 ? ` without ${except.join(', ')}` : '';
  const from = atLeast === null ? '' : `, figures of ${atLeast} and more`;
  return `| ${roles.join(' ')} | ${actions.join(' ')} | ${rows.text} | ${shown}${without}${from} |`;
}

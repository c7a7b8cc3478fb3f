import { policy, roles, type Line } from '../kernel/policy.js';
import { begun, drafted, either, fourEyes, near, ofCentral, ofUnit, through, when, within, type Rows } from '../kernel/scope.js';
import { RuleSet } from './rule-set.entity.js';
import { RuleSetParam } from './rule-set-param.entity.js';

/** In force or past: decided, and its first day has come. */
const heard = when('DECIDED', { state: 'DECIDED' }).and(begun('from'));
const submitted = when('SUBMITTED', { state: 'SUBMITTED' });
const planning = when('PLANNING', { subject: 'PLANNING' });
const others = when('not PLANNING', { subject: { $ne: 'PLANNING' } });

/** Who reads which rule sets; their parameters are read with them. */
function reading(of: (rows: Rows) => Rows): readonly Line[] {
  return [
    roles('P1 P2 P3o B1 B2 B3 B4 B7 G1 G2 C1')
      .on(of(near.and(heard).and(planning)))
      .read('F0'),
    roles('P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7 G1 G2 G3 C1 M')
      .on(of(near.and(heard).and(others)))
      .read('F0'),
    roles('S')
      .on(of(ofCentral.and(heard).and(others)))
      .read('F0'),
    roles('P3o B4').on(of(drafted)).read('F0'),
    roles('P2 B1 B2')
      .on(of(drafted.and(submitted)))
      .read('F0'),
  ];
}

export const ruleSetPolicy = policy(RuleSet, '2.10', [
  ...reading((rows) => rows),
  roles('P3o B4').on(ofUnit).may('createRuleSet'),
  roles('P3o B4').on(drafted.and(within)).may('editRuleSet', 'submitRuleSet'),
  // The grant that decides sees the row itself: a draft that another seat of the same person opens is none of its rows (1.8).
  roles('P2 B1 B2')
    .on(drafted.and(within).and(either(submitted, heard)).and(fourEyes))
    .may('decideRuleSet'),
]);

export const ruleSetParamPolicy = policy(
  RuleSetParam,
  '2.10',
  reading((rows) => through('sets', rows)),
);

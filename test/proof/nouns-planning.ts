import { back, columns, labelIn, nameIn, ref, sort, unitIn, type Noun } from './model.js';

const CYCLE: Noun = {
  type: 'PlanningCycle',
  table: 'planning_cycle',
  fields: {
    ...columns('id term year state version form consentState consentRequestedOn consentDocumentNumber decidedOn documentNumber'),
    org: unitIn('unit'),
    orgLabel: labelIn('unit'),
    ruleSet: ref('RuleSet', 'rule_set_id'),
    entries: back('PlanningEntry', 'cycle_id'),
    ballots: back('Ballot', 'cycle_id'),
  },
  sorts: { TERM: sort('term', 'term') },
};

const ENTRY: Noun = {
  type: 'PlanningEntry',
  table: 'planning_entry',
  fields: {
    ...columns('id title term state version approvedOn notifiedOn documentNumber comments appraisal removalReason removedOn'),
    ...columns('inspectionOpinion inspectionOpinionReason'),
    person: ref('Member', 'member_id'),
    personName: nameIn('member_id'),
    org: unitIn('unit'),
    orgLabel: labelIn('unit'),
    cycle: ref('PlanningCycle', 'cycle_id'),
  },
  sorts: { TITLE: sort('title', 'title') },
};

export const PLANNING_NOUNS: readonly Noun[] = [CYCLE, ENTRY];

import { moratoriumPolicy } from './moratorium.policy.js';
import { MoratoriumResolver } from './moratorium.resolver.js';
import { ruleSetParamPolicy, ruleSetPolicy } from './rule-set.policy.js';
import { RuleSetResolver } from './rule-set.resolver.js';

export { notSuspended } from './moratorium.query.js';
export { MoratoriumService } from './moratorium.service.js';
export { RuleSetService } from './rule-set.service.js';

export const rulebookModule = {
  resolvers: [MoratoriumResolver, RuleSetResolver],
  policies: [moratoriumPolicy, ruleSetPolicy, ruleSetParamPolicy],
};

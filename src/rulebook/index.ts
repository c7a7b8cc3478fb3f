export { Moratorium, MoratoriumProcess } from './moratorium.entity.js';
export { RuleSet, RuleSubject } from './rule-set.entity.js';
export { paramOn, type Param } from './rule-set.query.js';
export { RuleSetParam } from './rule-set-param.entity.js';
export { RulingState } from './ruling.entity.js';

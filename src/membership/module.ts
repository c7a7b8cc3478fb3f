import './member.query.js';
import './member-record.query.js';
import './organization-people.query.js';
import './seat-holding.query.js';
import { correctionItemPolicy, correctionPolicy } from './correction.policy.js';
import { kinshipPolicy, memberRecordPolicy } from './member-record.policy.js';
import { memberPolicy } from './member.policy.js';
import { MemberResolver } from './member.resolver.js';
import { qualificationPolicy } from './qualification.policy.js';
import { seatHoldingPolicy } from './seat-holding.policy.js';
import { SeatHoldingResolver } from './seat-holding.resolver.js';

export { SeatHoldingService } from './seat-holding.service.js';

export const membershipModule = {
  resolvers: [MemberResolver, SeatHoldingResolver],
  policies: [
    memberPolicy,
    memberRecordPolicy,
    kinshipPolicy,
    correctionPolicy,
    correctionItemPolicy,
    qualificationPolicy,
    seatHoldingPolicy,
  ],
};

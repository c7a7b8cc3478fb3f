import './member.query.js';
import './organization-event-warnings.query.js';
import './organization-people.query.js';
import './seat-holding.query.js';
import { memberPolicy } from './member.policy.js';
import { MemberResolver } from './member.resolver.js';
import { seatHoldingPolicy } from './seat-holding.policy.js';
import { SeatHoldingResolver } from './seat-holding.resolver.js';

export { HomesService } from './homes.service.js';
export { SeatHoldingService } from './seat-holding.service.js';

export const membershipModule = {
  resolvers: [MemberResolver, SeatHoldingResolver],
  policies: [memberPolicy, seatHoldingPolicy],
};

import './member.query.js';
import './organization-event-warnings.query.js';
import './membership.query.js';
import './membership-event.query.js';
import './member-export.query.js';
import './member-record.query.js';
import './organization-people.query.js';
import './seat-holding.query.js';
import { correctionItemPolicy, correctionPolicy } from './correction.policy.js';
import { CorrectionResolver } from './correction.resolver.js';
import { memberExportPolicy } from './member-export.policy.js';
import { MemberExportResolver } from './member-export.resolver.js';
import { MemberRecordResolver } from './member-record.resolver.js';
import { QualificationResolver } from './qualification.resolver.js';
import { kinshipPolicy, memberRecordPolicy } from './member-record.policy.js';
import { memberPolicy } from './member.policy.js';
import { MemberResolver } from './member.resolver.js';
import { membershipEventPolicy } from './membership-event.policy.js';
import { MembershipEventResolver } from './membership-event.resolver.js';
import { membershipPolicy } from './membership.policy.js';
import { qualificationPolicy } from './qualification.policy.js';
import { seatHoldingPolicy } from './seat-holding.policy.js';
import { SeatHoldingResolver } from './seat-holding.resolver.js';

export { CorrectionService } from './correction.service.js';
export { fieldOf, type MemberExportColumn } from './member-export-codes.entity.js';
export { MemberExportService, type OpenedExport } from './member-export.service.js';
export { HomesService } from './homes.service.js';
export { MemberRecordService } from './member-record.service.js';
export { MemberService } from './member.service.js';
export { MembershipEventService } from './membership-event.service.js';
export { QualificationService } from './qualification.service.js';
export { SeatHoldingService } from './seat-holding.service.js';

export const membershipModule = {
  resolvers: [
    ...[MemberResolver, MemberRecordResolver, CorrectionResolver, QualificationResolver],
    ...[MembershipEventResolver, SeatHoldingResolver, MemberExportResolver],
  ],
  policies: [
    ...[memberPolicy, memberRecordPolicy, kinshipPolicy, correctionPolicy, correctionItemPolicy, qualificationPolicy],
    ...[membershipPolicy, membershipEventPolicy, seatHoldingPolicy, memberExportPolicy],
  ],
};

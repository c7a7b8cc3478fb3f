/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Kind of an account (loại tài khoản). */
export type AccountKind =
  /** Technical administration (quản trị kỹ thuật): without business data. */
  | 'ADMIN'
  /** Integration (hệ thống tích hợp): a system that exchanges member data. */
  | 'INTEGRATION'
  /** Personal account (tài khoản cá nhân). */
  | 'PERSON'
  /** Reporting tool (công cụ báo cáo): figures only. */
  | 'REPORTING';

/** Conditions on a Attendance; those given together must all hold. */
export type AttendanceFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<AttendanceFilter> | null | undefined;
  /** The enrolment. Only rows that you see count. */
  readonly enrolment?: EnrolmentFilter | null | undefined;
  /** Why not (lý do vắng). */
  readonly excuse?: StringFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: AttendanceFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<AttendanceFilter> | null | undefined;
  /** True for who came (có mặt). */
  readonly present?: BooleanFilter | null | undefined;
  /** The session (buổi học), where you may see it. Only rows that you see count. */
  readonly session?: TrainingSessionFilter | null | undefined;
};

/** Conditions on related rows (Attendance) that you see. */
export type AttendanceRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: AttendanceFilter | null | undefined;
  /** No related row fits. */
  readonly none?: AttendanceFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: AttendanceFilter | null | undefined;
};

/** Conditions on a Ballot; those given together must all hold. */
export type BallotFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<BallotFilter> | null | undefined;
  /** Slips returned (số phiếu thu về). */
  readonly ballotsIn?: IntFilter | null | undefined;
  /** Slips handed out (số phiếu phát ra). */
  readonly ballotsOut?: IntFilter | null | undefined;
  /** Remarks, the opinion of the inspection committee included (ý kiến). */
  readonly comments?: StringFilter | null | undefined;
  /** Number convened (số triệu tập). */
  readonly convened?: IntFilter | null | undefined;
  /** The cycle (đợt quy hoạch). Only rows that you see count. */
  readonly cycle?: PlanningCycleFilter | null | undefined;
  /** Day of the meeting (ngày họp). */
  readonly date?: LocalDateFilter | null | undefined;
  /** The unit whose meeting it is (nơi họp). Only rows that you see count. */
  readonly heldAt?: OrganizationFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Invalid slips (số phiếu không hợp lệ). */
  readonly invalid?: IntFilter | null | undefined;
  /** This does not hold. */
  readonly not?: BallotFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<BallotFilter> | null | undefined;
  /** Number present (số có mặt); null until counted. */
  readonly present?: IntFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: BallotStateFilter | null | undefined;
  /** Step of the process (bước). */
  readonly step?: IntFilter | null | undefined;
  /** Votes of each nominee (kết quả phiếu của từng người). Only rows that you see count. */
  readonly tallies?: BallotTallyRelationFilter | null | undefined;
  /** Title planned for (chức danh). */
  readonly title?: SeatTitleFilter | null | undefined;
  /** Valid slips (số phiếu hợp lệ). */
  readonly valid?: IntFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (Ballot) that you see. */
export type BallotRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: BallotFilter | null | undefined;
  /** No related row fits. */
  readonly none?: BallotFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: BallotFilter | null | undefined;
};

/** State of a ballot (trạng thái lấy phiếu). */
export type BallotState =
  /** Confirmed (đã xác nhận kết quả): by the other clerk. */
  | 'CONFIRMED'
  /** Counted (đã kiểm phiếu): by one clerk. */
  | 'COUNTED'
  /** Open (đang lấy phiếu). */
  | 'OPEN';

/** Operators on a BallotState field; those given together must all hold. */
export type BallotStateFilter = {
  /** Equal. */
  readonly eq?: BallotState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<BallotState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: BallotState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<BallotState> | null | undefined;
};

/** Conditions on a BallotTally; those given together must all hold. */
export type BallotTallyFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<BallotTallyFilter> | null | undefined;
  /** The ballot. Only rows that you see count. */
  readonly ballot?: BallotFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** The nominee, where you may see the person; `nomineeName` has the name (người được giới thiệu). Only rows that you see count. */
  readonly nominee?: MemberFilter | null | undefined;
  /** This does not hold. */
  readonly not?: BallotTallyFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<BallotTallyFilter> | null | undefined;
  /** Place on the slip, from 1 (số thứ tự trên phiếu). */
  readonly ordinal?: IntFilter | null | undefined;
  /** Votes (số phiếu đồng ý); null until counted. */
  readonly votes?: IntFilter | null | undefined;
};

/** Conditions on related rows (BallotTally) that you see. */
export type BallotTallyRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: BallotTallyFilter | null | undefined;
  /** No related row fits. */
  readonly none?: BallotTallyFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: BallotTallyFilter | null | undefined;
};

/** Conditions on a Body; those given together must all hold. */
export type BodyFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<BodyFilter> | null | undefined;
  /** First day. */
  readonly from?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Kind. */
  readonly kind?: BodyKindFilter | null | undefined;
  /** Greatest number of seats. */
  readonly maxSeats?: IntFilter | null | undefined;
  /** Name. */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: BodyFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<BodyFilter> | null | undefined;
  /** Seats of the body. Only rows that you see count. */
  readonly seats?: SeatRelationFilter | null | undefined;
  /** State. */
  readonly state?: BodyStateFilter | null | undefined;
  /** Term of office; null for boards and offices, which have none. Only rows that you see count. */
  readonly term?: TermFilter | null | undefined;
  /** First day no longer in being. */
  readonly to?: LocalDateFilter | null | undefined;
  /** The unit. Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Kind of a body inside a unit. */
export type BodyKind =
  /** Congress (đại hội). */
  | 'CONGRESS'
  /** Executive committee (ban chấp hành): in a cell the cell committee (chi ủy). */
  | 'EXECUTIVE'
  /** Inspection committee (ủy ban kiểm tra). */
  | 'INSPECTION'
  /** Mass mobilisation board (ban dân vận). */
  | 'MASS_BOARD'
  /** Office (văn phòng). */
  | 'OFFICE'
  /** Organisation board (ban tổ chức). */
  | 'ORGANISATION_BOARD'
  /** Propaganda board (ban tuyên giáo). */
  | 'PROPAGANDA_BOARD'
  /** Propaganda and mass mobilisation board (ban tuyên giáo và dân vận). */
  | 'PROPAGANDA_MASS_BOARD'
  /** Standing committee (ban thường vụ). */
  | 'STANDING'
  /** Working group (đoàn, tổ công tác). */
  | 'WORKING_GROUP';

/** Operators on a BodyKind field; those given together must all hold. */
export type BodyKindFilter = {
  /** Equal. */
  readonly eq?: BodyKind | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<BodyKind> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: BodyKind | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<BodyKind> | null | undefined;
};

/** Conditions on related rows (Body) that you see. */
export type BodyRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: BodyFilter | null | undefined;
  /** No related row fits. */
  readonly none?: BodyFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: BodyFilter | null | undefined;
};

/** State of a body or seat. */
export type BodyState =
  /** In being (đang hoạt động). */
  | 'ACTIVE'
  /** Ended (đã kết thúc). */
  | 'ENDED';

/** Operators on a BodyState field; those given together must all hold. */
export type BodyStateFilter = {
  /** Equal. */
  readonly eq?: BodyState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<BodyState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: BodyState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<BodyState> | null | undefined;
};

/** Operators on a Boolean field; those given together must all hold. */
export type BooleanFilter = {
  /** Equal. */
  readonly eq?: boolean | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<boolean> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: boolean | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<boolean> | null | undefined;
};

/** Kind of a certificate (loại chứng chỉ). */
export type CertificateType =
  /** Certificate (giấy chứng nhận): of a fostering class or workshop. */
  | 'CERTIFICATE'
  /** Diploma (bằng tốt nghiệp): of degree training. */
  | 'DIPLOMA';

/** Operators on a CertificateType field; those given together must all hold. */
export type CertificateTypeFilter = {
  /** Equal. */
  readonly eq?: CertificateType | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<CertificateType> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: CertificateType | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<CertificateType> | null | undefined;
};

/** Conditions on a Correction; those given together must all hold. */
export type CorrectionFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<CorrectionFilter> | null | undefined;
  /** Day of the decision (ngày quyết định). */
  readonly decidedOn?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** What it proposes, field by field. Only rows that you see count. */
  readonly items?: CorrectionItemRelationFilter | null | undefined;
  /** The person whose data it corrects. Only rows that you see count. */
  readonly member?: MemberFilter | null | undefined;
  /** This does not hold. */
  readonly not?: CorrectionFilter | null | undefined;
  /** Note of the proposer (ghi chú). */
  readonly note?: StringFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<CorrectionFilter> | null | undefined;
  /** Day of the proposal (ngày đề nghị). */
  readonly proposedOn?: LocalDateFilter | null | undefined;
  /** The qualification, if it corrects one. Only rows that you see count. */
  readonly qualification?: QualificationFilter | null | undefined;
  /** Why it was rejected (lý do). */
  readonly reason?: StringFilter | null | undefined;
  /** State (tình trạng). */
  readonly state?: CorrectionStateFilter | null | undefined;
};

/** Conditions on a CorrectionItem; those given together must all hold. */
export type CorrectionItemFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<CorrectionItemFilter> | null | undefined;
  /** The correction. Only rows that you see count. */
  readonly correction?: CorrectionFilter | null | undefined;
  /** Name of the field in the schema. */
  readonly field?: StringFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Proposed value (giá trị đề nghị); null removes it. */
  readonly newValue?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: CorrectionItemFilter | null | undefined;
  /** Value when it was proposed (giá trị cũ). */
  readonly oldValue?: StringFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<CorrectionItemFilter> | null | undefined;
};

/** Conditions on related rows (CorrectionItem) that you see. */
export type CorrectionItemRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: CorrectionItemFilter | null | undefined;
  /** No related row fits. */
  readonly none?: CorrectionItemFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: CorrectionItemFilter | null | undefined;
};

/** Conditions on related rows (Correction) that you see. */
export type CorrectionRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: CorrectionFilter | null | undefined;
  /** No related row fits. */
  readonly none?: CorrectionFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: CorrectionFilter | null | undefined;
};

/** State of a correction. */
export type CorrectionState =
  /** Accepted (đã chấp nhận): the values are entered. */
  | 'ACCEPTED'
  /** Proposed (chờ duyệt): waits for the record-keeper. */
  | 'PROPOSED'
  /** Rejected (không chấp nhận). */
  | 'REJECTED';

/** Operators on a CorrectionState field; those given together must all hold. */
export type CorrectionStateFilter = {
  /** Equal. */
  readonly eq?: CorrectionState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<CorrectionState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: CorrectionState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<CorrectionState> | null | undefined;
};

/** Whether a count is exact. */
export type CountPrecision =
  /** Capped (nhiều hơn số đã đếm): there are more, counting stops at 10,000. */
  | 'CAPPED'
  /** Exact (chính xác). */
  | 'EXACT';

/** Conditions on a Enrolment; those given together must all hold. */
export type EnrolmentFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<EnrolmentFilter> | null | undefined;
  /** Who came to which session (điểm danh). Only rows that you see count. */
  readonly attendance?: AttendanceRelationFilter | null | undefined;
  /** The class, where you may see it; `classTitle` comes with the enrolment. Only rows that you see count. */
  readonly class?: TrainingClassFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Day of the nomination (ngày cử). */
  readonly nominatedOn?: LocalDateFilter | null | undefined;
  /** This does not hold. */
  readonly not?: EnrolmentFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EnrolmentFilter> | null | undefined;
  /** The participant, where you may see the person; `participantName` comes with the enrolment. Only rows that you see count. */
  readonly participant?: MemberFilter | null | undefined;
  /** Result and certificate (kết quả, chứng chỉ), where you may see them. Only rows that you see count. */
  readonly result?: EnrolmentResultFilter | null | undefined;
  /** The sending unit (đơn vị cử đi). Only rows that you see count. */
  readonly sendingUnit?: OrganizationFilter | null | undefined;
  /** State. */
  readonly state?: EnrolmentStateFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (Enrolment) that you see. */
export type EnrolmentRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: EnrolmentFilter | null | undefined;
  /** No related row fits. */
  readonly none?: EnrolmentFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: EnrolmentFilter | null | undefined;
};

/** Conditions on a EnrolmentResult; those given together must all hold. */
export type EnrolmentResultFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<EnrolmentResultFilter> | null | undefined;
  /** Number of the certificate (số hiệu). */
  readonly certificateNumber?: StringFilter | null | undefined;
  /** Kind of certificate (loại chứng chỉ). */
  readonly certificateType?: CertificateTypeFilter | null | undefined;
  /** The enrolment. Only rows that you see count. */
  readonly enrolment?: EnrolmentFilter | null | undefined;
  /** Grade (xếp loại). */
  readonly grade?: GradeFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Day of issue (ngày cấp). */
  readonly issuedOn?: LocalDateFilter | null | undefined;
  /** This does not hold. */
  readonly not?: EnrolmentResultFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EnrolmentResultFilter> | null | undefined;
  /** Passed (đạt); null until the result is entered. */
  readonly passed?: BooleanFilter | null | undefined;
  /** Score, 0 to 10, two decimals at most (điểm). */
  readonly score?: StringFilter | null | undefined;
};

/** State of an enrolment. */
export type EnrolmentState =
  /** Attending (đang học). */
  | 'ATTENDING'
  /** Completed (hoàn thành): has passed. */
  | 'COMPLETED'
  /** Confirmed (được xác nhận): by the organiser: has a place. */
  | 'CONFIRMED'
  /** Failed (không đạt). */
  | 'FAILED'
  /** Nominated (được cử): by the sending unit. */
  | 'NOMINATED'
  /** Rejected (không được nhận): by the organiser. */
  | 'REJECTED'
  /** Withdrawn (rút). */
  | 'WITHDRAWN';

/** Operators on a EnrolmentState field; those given together must all hold. */
export type EnrolmentStateFilter = {
  /** Equal. */
  readonly eq?: EnrolmentState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<EnrolmentState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: EnrolmentState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<EnrolmentState> | null | undefined;
};

/** A numerical rule of the Charter that a unit does not meet. */
export type Finding =
  /** Needs a cell committee (chi bộ đủ điều kiện lập chi ủy mà chưa có): official members enough (9; 24-QĐ/TW) to elect one, without one. */
  | 'NEEDS_CELL_COMMITTEE'
  /** Needs to become a grassroots committee (chi bộ cơ sở đủ điều kiện lập đảng bộ cơ sở): a grassroots cell with so many members (30; 24-QĐ/TW). */
  | 'NEEDS_GRASSROOTS_COMMITTEE'
  /** Too few official members (chi bộ thiếu đảng viên chính thức): fewer than a cell needs (3; 24-QĐ/TW). */
  | 'TOO_FEW_OFFICIAL_MEMBERS';

/** Gender. */
export type Gender =
  /** Female (nữ). */
  | 'F'
  /** Male (nam). */
  | 'M';

/** Operators on a Gender field; those given together must all hold. */
export type GenderFilter = {
  /** Equal. */
  readonly eq?: Gender | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<Gender> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: Gender | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<Gender> | null | undefined;
};

/** Grade of a result (xếp loại). */
export type Grade =
  /** Average (trung bình). */
  | 'AVERAGE'
  /** Below standard (không đạt). */
  | 'BELOW_STANDARD'
  /** Excellent (xuất sắc). */
  | 'EXCELLENT'
  /** Fair (khá). */
  | 'FAIR'
  /** Good (giỏi). */
  | 'GOOD';

/** Operators on a Grade field; those given together must all hold. */
export type GradeFilter = {
  /** Equal. */
  readonly eq?: Grade | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<Grade> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: Grade | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<Grade> | null | undefined;
};

/** How a seat came to its holder. */
export type HoldingOrigin =
  /** Assignment (phân công). */
  | 'ASSIGNED'
  /** Designation (chỉ định). */
  | 'DESIGNATED'
  /** Election (bầu cử). */
  | 'ELECTED'
  /** Supplementary election (bầu bổ sung). */
  | 'SUPPLEMENTARY';

/** Operators on a HoldingOrigin field; those given together must all hold. */
export type HoldingOriginFilter = {
  /** Equal. */
  readonly eq?: HoldingOrigin | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<HoldingOrigin> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: HoldingOrigin | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<HoldingOrigin> | null | undefined;
};

/** State of a seat holding. */
export type HoldingState =
  /** Recognised (đã chuẩn y). */
  | 'ACTIVE'
  /** Ended (đã thôi giữ chức vụ). */
  | 'ENDED'
  /** Proposed (đề nghị): to the deciding body. */
  | 'PROPOSED'
  /** Not recognised (không chuẩn y). */
  | 'REJECTED';

/** Operators on a HoldingState field; those given together must all hold. */
export type HoldingStateFilter = {
  /** Equal. */
  readonly eq?: HoldingState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<HoldingState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: HoldingState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<HoldingState> | null | undefined;
};

/** Operators on a ID field; those given together must all hold. */
export type IdFilter = {
  /** Equal. */
  readonly eq?: string | number | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<string | number> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: string | number | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<string | number> | null | undefined;
};

/** Opinion of the inspection committee (ý kiến của ủy ban kiểm tra). */
export type InspectionOpinion =
  /** Needs discussion (cần trao đổi). */
  | 'NEEDS_DISCUSSION'
  /** No objection (không có ý kiến khác). */
  | 'NO_OBJECTION'
  /** Objection (không nhất trí). */
  | 'OBJECTION';

/** Operators on a InspectionOpinion field; those given together must all hold. */
export type InspectionOpinionFilter = {
  /** Equal. */
  readonly eq?: InspectionOpinion | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<InspectionOpinion> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: InspectionOpinion | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<InspectionOpinion> | null | undefined;
};

/** Operators on a Int field; those given together must all hold. */
export type IntFilter = {
  /** Equal. */
  readonly eq?: number | null | undefined;
  /** Greater. */
  readonly gt?: number | null | undefined;
  /** Greater or equal. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Less. */
  readonly lt?: number | null | undefined;
  /** Less or equal. */
  readonly lte?: number | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: number | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<number> | null | undefined;
};

/** What a relative is to the person (quan hệ gia đình). */
export type KinRelation =
  /** Child (con). */
  | 'CHILD'
  /** Father or mother (cha, mẹ). */
  | 'PARENT'
  /** Brother or sister (anh, chị, em ruột). */
  | 'SIBLING'
  /** Wife or husband (vợ, chồng). */
  | 'SPOUSE'
  /** Parent of the wife or husband (cha, mẹ vợ hoặc chồng). */
  | 'SPOUSE_PARENT'
  /** Brother or sister of the wife or husband (anh, chị, em ruột vợ hoặc chồng). */
  | 'SPOUSE_SIBLING';

/** Operators on a KinRelation field; those given together must all hold. */
export type KinRelationFilter = {
  /** Equal. */
  readonly eq?: KinRelation | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<KinRelation> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: KinRelation | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<KinRelation> | null | undefined;
};

/** Conditions on a Kinship; those given together must all hold. */
export type KinshipFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<KinshipFilter> | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Name of the relative (họ và tên). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: KinshipFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<KinshipFilter> | null | undefined;
  /** The record that it is part of. Only rows that you see count. */
  readonly record?: MemberRecordFilter | null | undefined;
  /** What the relative is to the person. */
  readonly relation?: KinRelationFilter | null | undefined;
  /** The relative, where a person of ours whom you may see; `name` tells who it is. Only rows that you see count. */
  readonly relative?: MemberFilter | null | undefined;
  /** Where it is known from. */
  readonly source?: KinshipSourceFilter | null | undefined;
};

/** Conditions on related rows (Kinship) that you see. */
export type KinshipRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: KinshipFilter | null | undefined;
  /** No related row fits. */
  readonly none?: KinshipFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: KinshipFilter | null | undefined;
};

/** Where a kinship is known from. */
export type KinshipSource =
  /** Declared (kê khai): by the person. */
  | 'DECLARED'
  /** Verified (xác minh): entered by the record-keeper. */
  | 'REGISTERED';

/** Operators on a KinshipSource field; those given together must all hold. */
export type KinshipSourceFilter = {
  /** Equal. */
  readonly eq?: KinshipSource | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<KinshipSource> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: KinshipSource | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<KinshipSource> | null | undefined;
};

/** Language of messages and labels, chosen by `Accept-Language`. */
export type Language =
  /** English (tiếng Anh). */
  | 'en'
  /** Vietnamese (tiếng Việt): the default. */
  | 'vi';

/** Operators on a LocalDate field; those given together must all hold. */
export type LocalDateFilter = {
  /** Equal. */
  readonly eq?: string | null | undefined;
  /** Greater. */
  readonly gt?: string | null | undefined;
  /** Greater or equal. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Less. */
  readonly lt?: string | null | undefined;
  /** Less or equal. */
  readonly lte?: string | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** Conditions on a Member; those given together must all hold. */
export type MemberFilter = {
  /** Day of admission (ngày vào Đảng). */
  readonly admissionDate?: LocalDateFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MemberFilter> | null | undefined;
  /** Year of birth (năm sinh). */
  readonly birthYear?: IntFilter | null | undefined;
  /** Proposed corrections (đề nghị điều chỉnh), those that you may see. Only rows that you see count. */
  readonly corrections?: CorrectionRelationFilter | null | undefined;
  /** Enrolments of the person (đào tạo, bồi dưỡng đã tham gia). Only rows that you see count. */
  readonly enrolments?: EnrolmentRelationFilter | null | undefined;
  /** Family name (họ). */
  readonly familyName?: StringFilter | null | undefined;
  /** Full name: family, middle, given (họ và tên). */
  readonly fullName?: StringFilter | null | undefined;
  /** Gender (giới tính). */
  readonly gender?: GenderFilter | null | undefined;
  /** Given name (tên). */
  readonly givenName?: StringFilter | null | undefined;
  /** The cell of the home membership, of a former member the last one (nơi sinh hoạt chính thức). Only rows that you see count. */
  readonly homeUnit?: OrganizationFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Membership events of the person (biến động). Only rows that you see count. */
  readonly membershipEvents?: MembershipEventRelationFilter | null | undefined;
  /** Memberships (quá trình sinh hoạt đảng), past ones included. Only rows that you see count. */
  readonly memberships?: MembershipRelationFilter | null | undefined;
  /** Middle name (tên đệm); empty where there is none. */
  readonly middleName?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MemberFilter | null | undefined;
  /** Day of recognition as official member (ngày chính thức). */
  readonly officialDate?: LocalDateFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MemberFilter> | null | undefined;
  /** Seats held (chức vụ), past ones included. Only rows that you see count. */
  readonly positions?: SeatHoldingRelationFilter | null | undefined;
  /** Qualifications (trình độ), those that you may see. Only rows that you see count. */
  readonly qualifications?: QualificationRelationFilter | null | undefined;
  /** The record (hồ sơ đảng viên), by its own rules: null where you may not see it. Only rows that you see count. */
  readonly record?: MemberRecordFilter | null | undefined;
  /** Standing (tình trạng). */
  readonly standing?: StandingFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on a MemberRecord; those given together must all hold. */
export type MemberRecordFilter = {
  /** Academic title or degree (học hàm, học vị). */
  readonly academicTitle?: StringFilter | null | undefined;
  /** Other names (bí danh), separated by commas. */
  readonly aliases?: StringFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MemberRecordFilter> | null | undefined;
  /** Day of birth (ngày sinh). */
  readonly birthDate?: LocalDateFilter | null | undefined;
  /** Name at birth (tên khai sinh). */
  readonly birthName?: StringFilter | null | undefined;
  /** Place of birth as certified (nơi sinh). */
  readonly birthPlace?: StringFilter | null | undefined;
  /** Where the card was issued (nơi cấp thẻ). */
  readonly cardIssuedAt?: StringFilter | null | undefined;
  /** Day on which the card was issued (ngày cấp thẻ). */
  readonly cardIssuedOn?: LocalDateFilter | null | undefined;
  /** Number of the member card (số thẻ đảng viên). */
  readonly cardNumber?: StringFilter | null | undefined;
  /** Citizen identity number (số CCCD): 12 digits, 9 for the older kind. */
  readonly citizenId?: StringFilter | null | undefined;
  /** E-mail address (thư điện tử). */
  readonly email?: StringFilter | null | undefined;
  /** Kind of employment (tình trạng việc làm). */
  readonly employmentStatus?: StringFilter | null | undefined;
  /** Ethnic group (dân tộc). */
  readonly ethnicity?: StringFilter | null | undefined;
  /** Family history (hoàn cảnh gia đình), as text. */
  readonly familyHistory?: StringFilter | null | undefined;
  /** Foreign languages (ngoại ngữ). */
  readonly foreignLanguages?: StringFilter | null | undefined;
  /** Schooling (giáo dục phổ thông). */
  readonly generalEducation?: StringFilter | null | undefined;
  /** Health (tình trạng sức khỏe). */
  readonly health?: StringFilter | null | undefined;
  /** Home town (quê quán). */
  readonly homeTown?: StringFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Skill in information technology (tin học). */
  readonly itLevel?: StringFilter | null | undefined;
  /** Relatives (quan hệ gia đình). Only rows that you see count. */
  readonly kinship?: KinshipRelationFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MemberRecordFilter | null | undefined;
  /** Occupation (nghề nghiệp). */
  readonly occupation?: StringFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MemberRecordFilter> | null | undefined;
  /** Permanent address (nơi thường trú). */
  readonly permanentAddress?: StringFilter | null | undefined;
  /** Telephone number (số điện thoại): digits with the leading 0. */
  readonly phone?: StringFilter | null | undefined;
  /** Reference of the portrait (ảnh), as the file store names it. */
  readonly photo?: StringFilter | null | undefined;
  /** Political history (lịch sử chính trị), as text. */
  readonly politicalHistory?: StringFilter | null | undefined;
  /** Professional qualification as declared (trình độ chuyên môn). */
  readonly professionalQualification?: StringFilter | null | undefined;
  /** Number of the file (số lý lịch). */
  readonly profileNumber?: StringFilter | null | undefined;
  /** Religion (tôn giáo). */
  readonly religion?: StringFilter | null | undefined;
  /** Rewards (khen thưởng), as text. */
  readonly rewards?: StringFilter | null | undefined;
  /** Present address (nơi ở hiện nay). */
  readonly temporaryAddress?: StringFilter | null | undefined;
  /** Day on which the record was last checked (ngày thẩm tra). */
  readonly verifiedAt?: LocalDateFilter | null | undefined;
  /** Work history (quá trình công tác), as text. */
  readonly workHistory?: StringFilter | null | undefined;
  /** Day of admission to the Youth Union (ngày vào Đoàn). */
  readonly youthUnionDate?: LocalDateFilter | null | undefined;
};

/** Conditions on related rows (Member) that you see. */
export type MemberRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: MemberFilter | null | undefined;
  /** No related row fits. */
  readonly none?: MemberFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: MemberFilter | null | undefined;
};

/** Conditions on a MembershipEvent; those given together must all hold. */
export type MembershipEventFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<MembershipEventFilter> | null | undefined;
  /** Day of the decision (ngày quyết định). */
  readonly decisionDate?: LocalDateFilter | null | undefined;
  /** Day from which it holds (ngày có hiệu lực). */
  readonly effectiveDate?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MembershipEventFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MembershipEventFilter> | null | undefined;
  /** The person, where you may see the person; `personName` comes with the event. Only rows that you see count. */
  readonly person?: MemberFilter | null | undefined;
  /** Reason (lý do). */
  readonly reason?: StringFilter | null | undefined;
  /** Remarks, those of a return or refusal included (nhận xét). */
  readonly remarks?: StringFilter | null | undefined;
  /** State. */
  readonly state?: MembershipEventStateFilter | null | undefined;
  /** Type (loại biến động). */
  readonly type?: MembershipEventTypeFilter | null | undefined;
  /** Votes for and persons present (số phiếu tán thành/có mặt). */
  readonly votes?: StringFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (MembershipEvent) that you see. */
export type MembershipEventRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: MembershipEventFilter | null | undefined;
  /** No related row fits. */
  readonly none?: MembershipEventFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: MembershipEventFilter | null | undefined;
};

/** State of a membership event. */
export type MembershipEventState =
  /** Accepted (đã tiếp nhận): by the receiving side of a transfer. */
  | 'ACCEPTED'
  /** Agreed (cấp ủy cơ sở đồng ý): by the grassroots committee. */
  | 'AGREED'
  /** Cancelled (đã hủy). */
  | 'CANCELLED'
  /** Decided (đã quyết định). */
  | 'DECIDED'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** In effect (có hiệu lực). */
  | 'EFFECTIVE'
  /** Presented (đã nộp giấy giới thiệu): a transfer whose letter has been presented. */
  | 'PRESENTED'
  /** Rejected (không đồng ý). */
  | 'REJECTED'
  /** Returned (trả lại): for correction. */
  | 'RETURNED'
  /** Submitted (đã trình): by the cell. */
  | 'SUBMITTED';

/** Operators on a MembershipEventState field; those given together must all hold. */
export type MembershipEventStateFilter = {
  /** Equal. */
  readonly eq?: MembershipEventState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<MembershipEventState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: MembershipEventState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<MembershipEventState> | null | undefined;
};

/** Type of a membership event (loại biến động đảng viên). */
export type MembershipEventType =
  /** Admission (kết nạp): of a candidate. */
  | 'ADMISSION'
  /** Issue of the membership card (phát thẻ). */
  | 'CARD'
  /** Death (từ trần). */
  | 'DEATH'
  /** Exemption from work and meetings (miễn công tác và sinh hoạt). */
  | 'EXEMPTION'
  /** Expulsion (khai trừ). */
  | 'EXPULSION'
  /** Readmission (kết nạp lại): of a person who had left. */
  | 'READMISSION'
  /** Recognition as official member (công nhận chính thức). */
  | 'RECOGNITION'
  /** Removal from the list (xóa tên). */
  | 'STRIKE_OFF'
  /** Suspension (đình chỉ sinh hoạt). */
  | 'SUSPENSION'
  /** Internal transfer (chuyển sinh hoạt nội bộ): inside one committee. */
  | 'TRANSFER_INTERNAL'
  /** Official transfer (chuyển sinh hoạt chính thức). */
  | 'TRANSFER_OFFICIAL'
  /** Temporary transfer (chuyển sinh hoạt tạm thời). */
  | 'TRANSFER_TEMPORARY'
  /** Withdrawal on request (xin ra khỏi Đảng). */
  | 'WITHDRAWAL';

/** Operators on a MembershipEventType field; those given together must all hold. */
export type MembershipEventTypeFilter = {
  /** Equal. */
  readonly eq?: MembershipEventType | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<MembershipEventType> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: MembershipEventType | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<MembershipEventType> | null | undefined;
};

/** Conditions on a Membership; those given together must all hold. */
export type MembershipFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<MembershipFilter> | null | undefined;
  /** Why it ended (lý do kết thúc). */
  readonly endReason?: StringFilter | null | undefined;
  /** First day (từ ngày). */
  readonly from?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Kind (hình thức sinh hoạt). */
  readonly kind?: MembershipKindFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MembershipFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MembershipFilter> | null | undefined;
  /** The person, where you may see the person. Only rows that you see count. */
  readonly person?: MemberFilter | null | undefined;
  /** Whether it goes on. */
  readonly status?: MembershipStatusFilter | null | undefined;
  /** First day no longer in force (đến ngày). */
  readonly to?: LocalDateFilter | null | undefined;
  /** The cell (chi bộ). Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Kind of a membership. */
export type MembershipKind =
  /** Official (sinh hoạt chính thức): at home, at most one in force. */
  | 'OFFICIAL'
  /** Temporary (sinh hoạt tạm thời): as a guest, not counted in the strength of the host. */
  | 'TEMPORARY';

/** Operators on a MembershipKind field; those given together must all hold. */
export type MembershipKindFilter = {
  /** Equal. */
  readonly eq?: MembershipKind | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<MembershipKind> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: MembershipKind | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<MembershipKind> | null | undefined;
};

/** Conditions on related rows (Membership) that you see. */
export type MembershipRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: MembershipFilter | null | undefined;
  /** No related row fits. */
  readonly none?: MembershipFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: MembershipFilter | null | undefined;
};

/** Whether a membership goes on. */
export type MembershipStatus =
  /** Active (đang sinh hoạt): from its first day until the day before its last. */
  | 'ACTIVE'
  /** Ended (đã kết thúc). */
  | 'ENDED';

/** Operators on a MembershipStatus field; those given together must all hold. */
export type MembershipStatusFilter = {
  /** Equal. */
  readonly eq?: MembershipStatus | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<MembershipStatus> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: MembershipStatus | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<MembershipStatus> | null | undefined;
};

/** Conditions on a OrganizationEvent; those given together must all hold. */
export type OrganizationEventFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<OrganizationEventFilter> | null | undefined;
  /** Remarks of who returned or rejected it (ý kiến). */
  readonly comments?: StringFilter | null | undefined;
  /** Day of the decision (ngày quyết định). */
  readonly decisionDate?: LocalDateFilter | null | undefined;
  /** Number and symbol of the decision (số, ký hiệu quyết định). */
  readonly documentNumber?: StringFilter | null | undefined;
  /** What is proposed and why (nội dung tờ trình). */
  readonly draftText?: StringFilter | null | undefined;
  /** Day from which the change holds (ngày có hiệu lực). */
  readonly effectiveDate?: LocalDateFilter | null | undefined;
  /** The unit that an establishment has made (tổ chức được thành lập); once it is effective. Only rows that you see count. */
  readonly established?: OrganizationFilter | null | undefined;
  /** Day of the handover minutes (ngày biên bản bàn giao). */
  readonly handoverOn?: LocalDateFilter | null | undefined;
  /** Members concerned, as the minutes have it (số đảng viên). */
  readonly headCount?: IntFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Code of the unit to be (mã tổ chức mới). */
  readonly newCode?: StringFilter | null | undefined;
  /** Kind of the unit to be (loại tổ chức mới). */
  readonly newKind?: OrganizationKindFilter | null | undefined;
  /** Name of the unit to be (tên mới). */
  readonly newName?: StringFilter | null | undefined;
  /** Short name of the unit to be (tên viết tắt mới). */
  readonly newShortName?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: OrganizationEventFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<OrganizationEventFilter> | null | undefined;
  /** The receiving parent of a transfer or merger (nơi tiếp nhận); from the decision on. Only rows that you see count. */
  readonly receiving?: OrganizationFilter | null | undefined;
  /** State. */
  readonly state?: OrganizationEventStateFilter | null | undefined;
  /** Type (loại biến động). */
  readonly type?: OrganizationEventTypeFilter | null | undefined;
  /** The unit that the event is about; of an establishment the parent to be. Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Votes for of those present (số phiếu tán thành trên số có mặt). */
  readonly votes?: StringFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (OrganizationEvent) that you see. */
export type OrganizationEventRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: OrganizationEventFilter | null | undefined;
  /** No related row fits. */
  readonly none?: OrganizationEventFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: OrganizationEventFilter | null | undefined;
};

/** State of an organisation event. */
export type OrganizationEventState =
  /** Cancelled (đã hủy): by who drafted it. */
  | 'CANCELLED'
  /** Decided (đã quyết định): not yet effective. */
  | 'DECIDED'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** Effective (có hiệu lực): the units are changed. */
  | 'EFFECTIVE'
  /** Rejected (không đồng ý). */
  | 'REJECTED'
  /** Requested (đề nghị): by a cell, of the unit that decides. */
  | 'REQUESTED'
  /** Returned (trả lại): sent back to who drafted it. */
  | 'RETURNED'
  /** Submitted (đã trình): before the deciding body. */
  | 'SUBMITTED';

/** Operators on a OrganizationEventState field; those given together must all hold. */
export type OrganizationEventStateFilter = {
  /** Equal. */
  readonly eq?: OrganizationEventState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<OrganizationEventState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: OrganizationEventState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<OrganizationEventState> | null | undefined;
};

/** Type of an organisation event (loại biến động tổ chức). */
export type OrganizationEventType =
  /** Change of kind (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở): a grassroots cell becomes a grassroots committee. */
  | 'CHANGE_KIND'
  /** Dissolution (giải thể): of a unit. */
  | 'DISSOLVE'
  /** End of work (kết thúc hoạt động): of a unit. */
  | 'END'
  /** Establishment (thành lập): of a unit. */
  | 'ESTABLISH'
  /** Merger (sáp nhập, hợp nhất): units become one. */
  | 'MERGE'
  /** Renaming (đổi tên): a unit gets another name. */
  | 'RENAME'
  /** Division (chia, tách): a unit becomes several. */
  | 'SPLIT'
  /** Suspension (đình chỉ hoạt động): of a unit, by discipline. */
  | 'SUSPEND'
  /** Transfer (chuyển giao, tiếp nhận): a unit goes to another parent. */
  | 'TRANSFER';

/** Operators on a OrganizationEventType field; those given together must all hold. */
export type OrganizationEventTypeFilter = {
  /** Equal. */
  readonly eq?: OrganizationEventType | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<OrganizationEventType> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: OrganizationEventType | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<OrganizationEventType> | null | undefined;
};

/** Conditions on a Organization; those given together must all hold. */
export type OrganizationFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<OrganizationFilter> | null | undefined;
  /** Bodies of the unit itself, not of those below. Only rows that you see count. */
  readonly bodies?: BodyRelationFilter | null | undefined;
  /** Cells (chi bộ) at or below this unit, active or suspended. */
  readonly cellCount?: IntFilter | null | undefined;
  /** Units directly below (tổ chức đảng trực thuộc), ended ones left out. Only rows that you see count. */
  readonly children?: OrganizationRelationFilter | null | undefined;
  /** Code of the unit (mã tổ chức), unique in the province. */
  readonly code?: StringFilter | null | undefined;
  /** Events of the unit itself, and establishments directly below it (biến động). Only rows that you see count. */
  readonly events?: OrganizationEventRelationFilter | null | undefined;
  /** Day of foundation (ngày thành lập). */
  readonly foundedOn?: LocalDateFilter | null | undefined;
  /** First day of the unit in force. */
  readonly from?: LocalDateFilter | null | undefined;
  /** Holdings of seats in the bodies of the unit itself. Only rows that you see count. */
  readonly holdings?: SeatHoldingRelationFilter | null | undefined;
  /** Persons with a temporary membership in force within the unit (đảng viên sinh hoạt tạm thời); where you may read the unit's figures. Only rows that you see count. */
  readonly hostMembers?: MemberRelationFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Kind (loại tổ chức). */
  readonly kind?: OrganizationKindFilter | null | undefined;
  /** Level: 1 province, 2 upper, 3 grassroots, 4 sectional, 5 cell, 6 group. */
  readonly level?: IntFilter | null | undefined;
  /** Members at home within the unit (đảng số); temporary members are not counted. */
  readonly memberCount?: IntFilter | null | undefined;
  /** Persons whose home lies within the unit (đảng viên của tổ chức). Only rows that you see count. */
  readonly members?: MemberRelationFilter | null | undefined;
  /** Full name (tên tổ chức đảng). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: OrganizationFilter | null | undefined;
  /** All other members among them (đảng viên chính thức). */
  readonly officialCount?: IntFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<OrganizationFilter> | null | undefined;
  /** The unit directly above (tổ chức đảng cấp trên trực tiếp). Only rows that you see count. */
  readonly parent?: OrganizationFilter | null | undefined;
  /** Planning cycles of the unit itself (các đợt quy hoạch). Only rows that you see count. */
  readonly planningCycles?: PlanningCycleRelationFilter | null | undefined;
  /** Units that this one took over (tổ chức tiền thân), ended ones included. Only rows that you see count. */
  readonly predecessors?: OrganizationRelationFilter | null | undefined;
  /** Probationary members among them (đảng viên dự bị). */
  readonly probationaryCount?: IntFilter | null | undefined;
  /** Seats in the bodies of the unit itself. Only rows that you see count. */
  readonly seats?: SeatRelationFilter | null | undefined;
  /** Sector (ngành, lĩnh vực). */
  readonly sector?: StringFilter | null | undefined;
  /** Short name (tên viết tắt). */
  readonly shortName?: StringFilter | null | undefined;
  /** State. */
  readonly state?: OrganizationStateFilter | null | undefined;
  /** Units that took this one over (tổ chức kế thừa). Only rows that you see count. */
  readonly successors?: OrganizationRelationFilter | null | undefined;
  /** Terms of office of the unit (nhiệm kỳ). Only rows that you see count. */
  readonly terms?: TermRelationFilter | null | undefined;
  /** First day no longer in force; null while it goes on. */
  readonly to?: LocalDateFilter | null | undefined;
  /** Classes that the unit itself organises (lớp do đơn vị tổ chức). Only rows that you see count. */
  readonly trainingClasses?: TrainingClassRelationFilter | null | undefined;
  /** Training plans of the unit itself (kế hoạch đào tạo, bồi dưỡng). Only rows that you see count. */
  readonly trainingPlans?: TrainingPlanRelationFilter | null | undefined;
  /** Units of levels 1 to 5 below this one, active or suspended; itself not counted. */
  readonly unitCount?: IntFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Kind of a Party organisation (loại tổ chức đảng). */
export type OrganizationKind =
  /** Cell under a committee (chi bộ trực thuộc): level 5. */
  | 'CELL'
  /** Grassroots Party cell (chi bộ cơ sở): level 3. */
  | 'GRASSROOTS_CELL'
  /** Grassroots Party committee (đảng bộ cơ sở): level 3. */
  | 'GRASSROOTS_COMMITTEE'
  /** Party group inside a cell (tổ đảng): level 6. */
  | 'GROUP'
  /** Provincial Party organisation (đảng bộ tỉnh): level 1. */
  | 'PROVINCE'
  /** Sectional Party committee (đảng bộ bộ phận): level 4. */
  | 'SECTIONAL'
  /** Committee directly above the grass roots (đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng): level 2. */
  | 'UPPER';

/** Operators on a OrganizationKind field; those given together must all hold. */
export type OrganizationKindFilter = {
  /** Equal. */
  readonly eq?: OrganizationKind | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<OrganizationKind> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: OrganizationKind | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<OrganizationKind> | null | undefined;
};

/** Conditions on related rows (Organization) that you see. */
export type OrganizationRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: OrganizationFilter | null | undefined;
  /** No related row fits. */
  readonly none?: OrganizationFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: OrganizationFilter | null | undefined;
};

/** State of a Party organisation. */
export type OrganizationState =
  /** At work (đang hoạt động). */
  | 'ACTIVE'
  /** Being established (đang thành lập): not shown. */
  | 'DRAFT'
  /** Ended (đã kết thúc hoạt động): merged, dissolved or ended. */
  | 'ENDED'
  /** Suspended (đình chỉ hoạt động): by discipline. */
  | 'SUSPENDED';

/** Operators on a OrganizationState field; those given together must all hold. */
export type OrganizationStateFilter = {
  /** Equal. */
  readonly eq?: OrganizationState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<OrganizationState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: OrganizationState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<OrganizationState> | null | undefined;
};

/** Kind of the value of a parameter. */
export type ParamKind =
  /** True or false (đúng hoặc sai): `true` or `false`. */
  | 'BOOLEAN'
  /** Day (ngày): `YYYY-MM-DD`. */
  | 'DATE'
  /** Number (số): decimal, as text such as `1.5`. */
  | 'NUMBER'
  /** Text (văn bản). */
  | 'TEXT';

/** Operators on a ParamKind field; those given together must all hold. */
export type ParamKindFilter = {
  /** Equal. */
  readonly eq?: ParamKind | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<ParamKind> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: ParamKind | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<ParamKind> | null | undefined;
};

/** The province's consent to a planning cycle (chủ trương). */
export type PlanningConsentState =
  /** Given (đã đồng ý chủ trương). */
  | 'GIVEN'
  /** Not requested (chưa xin chủ trương). */
  | 'NOT_REQUESTED'
  /** Requested (đã xin chủ trương). */
  | 'REQUESTED';

/** Operators on a PlanningConsentState field; those given together must all hold. */
export type PlanningConsentStateFilter = {
  /** Equal. */
  readonly eq?: PlanningConsentState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<PlanningConsentState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: PlanningConsentState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<PlanningConsentState> | null | undefined;
};

/** Conditions on a PlanningCycle; those given together must all hold. */
export type PlanningCycleFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<PlanningCycleFilter> | null | undefined;
  /** Ballots of the cycle that you see (các lần lấy phiếu). Only rows that you see count. */
  readonly ballots?: BallotRelationFilter | null | undefined;
  /** Number and symbol of the consent (số văn bản chủ trương). */
  readonly consentDocumentNumber?: StringFilter | null | undefined;
  /** Day on which consent was asked for (ngày xin chủ trương). */
  readonly consentRequestedOn?: LocalDateFilter | null | undefined;
  /** Consent of the level above (chủ trương). */
  readonly consentState?: PlanningConsentStateFilter | null | undefined;
  /** Day of the meeting that approved it (ngày phê duyệt). */
  readonly decidedOn?: LocalDateFilter | null | undefined;
  /** Number and symbol of its approval (số quyết định phê duyệt). */
  readonly documentNumber?: StringFilter | null | undefined;
  /** Entries of the cycle that you see (các trường hợp quy hoạch). Only rows that you see count. */
  readonly entries?: PlanningEntryRelationFilter | null | undefined;
  /** How it is carried out (hình thức). */
  readonly form?: PlanningFormFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: PlanningCycleFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PlanningCycleFilter> | null | undefined;
  /** The unit planned for (tổ chức quy hoạch). Only rows that you see count. */
  readonly org?: OrganizationFilter | null | undefined;
  /** The rules that it is judged by (bộ quy tắc áp dụng). Only rows that you see count. */
  readonly ruleSet?: RuleSetFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: PlanningCycleStateFilter | null | undefined;
  /** Term planned for, such as `2020-2025` (nhiệm kỳ). */
  readonly term?: StringFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
  /** Year in which the list is made or was last reviewed (năm). */
  readonly year?: IntFilter | null | undefined;
};

/** Conditions on related rows (PlanningCycle) that you see. */
export type PlanningCycleRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: PlanningCycleFilter | null | undefined;
  /** No related row fits. */
  readonly none?: PlanningCycleFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: PlanningCycleFilter | null | undefined;
};

/** State of a planning cycle (trạng thái đợt quy hoạch). */
export type PlanningCycleState =
  /** Annual review (đang rà soát hằng năm): with supplements and removals. */
  | 'ANNUAL_REVIEW'
  /** Approved (đã phê duyệt). */
  | 'APPROVED'
  /** Closed (đã kết thúc). */
  | 'CLOSED'
  /** Collecting (đang lấy phiếu giới thiệu): nominations and ballots. */
  | 'COLLECTING'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** Open (đã mở). */
  | 'OPEN'
  /** Published (đã thông báo): to those concerned alone. */
  | 'PUBLISHED'
  /** Submitted (đã trình). */
  | 'SUBMITTED'
  /** Under appraisal (đang thẩm định). */
  | 'UNDER_APPRAISAL';

/** Operators on a PlanningCycleState field; those given together must all hold. */
export type PlanningCycleStateFilter = {
  /** Equal. */
  readonly eq?: PlanningCycleState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<PlanningCycleState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: PlanningCycleState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<PlanningCycleState> | null | undefined;
};

/** Conditions on a PlanningEntry; those given together must all hold. */
export type PlanningEntryFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<PlanningEntryFilter> | null | undefined;
  /** Appraisal by the organisation board (ý kiến thẩm định). */
  readonly appraisal?: StringFilter | null | undefined;
  /** Day of the approval (ngày phê duyệt). */
  readonly approvedOn?: LocalDateFilter | null | undefined;
  /** Remarks, those of a return included (ý kiến). */
  readonly comments?: StringFilter | null | undefined;
  /** The cycle (đợt quy hoạch). Only rows that you see count. */
  readonly cycle?: PlanningCycleFilter | null | undefined;
  /** Number and symbol of the approval (số quyết định phê duyệt). */
  readonly documentNumber?: StringFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Opinion of the inspection committee (ý kiến của ủy ban kiểm tra). */
  readonly inspectionOpinion?: InspectionOpinionFilter | null | undefined;
  /** Reason of that opinion; for few (lý do của ý kiến). */
  readonly inspectionOpinionReason?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: PlanningEntryFilter | null | undefined;
  /** Day on which the person was told (ngày thông báo). */
  readonly notifiedOn?: LocalDateFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PlanningEntryFilter> | null | undefined;
  /** The unit planned for (tổ chức quy hoạch). Only rows that you see count. */
  readonly org?: OrganizationFilter | null | undefined;
  /** The person, where you may see the person; `personName` has the name (người được quy hoạch). Only rows that you see count. */
  readonly person?: MemberFilter | null | undefined;
  /** Why it was removed, or is proposed to be (lý do đưa ra khỏi quy hoạch). */
  readonly removalReason?: PlanningRemovalReasonFilter | null | undefined;
  /** Day of the removal (ngày đưa ra khỏi quy hoạch). */
  readonly removedOn?: LocalDateFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: PlanningEntryStateFilter | null | undefined;
  /** Term planned for, such as `2020-2025` (nhiệm kỳ). */
  readonly term?: StringFilter | null | undefined;
  /** Title planned for (chức danh quy hoạch). */
  readonly title?: SeatTitleFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (PlanningEntry) that you see. */
export type PlanningEntryRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: PlanningEntryFilter | null | undefined;
  /** No related row fits. */
  readonly none?: PlanningEntryFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: PlanningEntryFilter | null | undefined;
};

/** State of a planning entry (trạng thái trường hợp quy hoạch). */
export type PlanningEntryState =
  /** Appointed (đã được bố trí): holds the seat. */
  | 'APPOINTED'
  /** Appraised (đã thẩm định). */
  | 'APPRAISED'
  /** Approved (đã phê duyệt). */
  | 'APPROVED'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** Expired (hết hiệu lực): with its cycle. */
  | 'EXPIRED'
  /** Nominated (đã giới thiệu): in the ballots. */
  | 'NOMINATED'
  /** Proposed (đã đề xuất). */
  | 'PROPOSED'
  /** Removed (đã đưa ra khỏi quy hoạch): before the end of the term. */
  | 'REMOVED'
  /** Returned (trả lại): for correction. */
  | 'RETURNED';

/** Operators on a PlanningEntryState field; those given together must all hold. */
export type PlanningEntryStateFilter = {
  /** Equal. */
  readonly eq?: PlanningEntryState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<PlanningEntryState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: PlanningEntryState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<PlanningEntryState> | null | undefined;
};

/** What a list does not reach of what the rules strive for (lưu ý). */
export type PlanningFinding =
  /** Too many for the size of the committee (số quy hoạch cấp ủy vượt hệ số). */
  | 'COMMITTEE_PLANNED_TOO_LARGE'
  /** Too few for the size of the committee (số quy hoạch cấp ủy dưới hệ số). */
  | 'COMMITTEE_PLANNED_TOO_SMALL'
  /** More titles than allowed for one person (có người vượt số chức danh được quy hoạch). */
  | 'PERSON_WITH_TOO_MANY_TITLES'
  /** The political theory that a title asks is lacking (có người chưa đủ trình độ lý luận chính trị). */
  | 'THEORY_LACKING'
  /** More persons than allowed for one title (có chức danh vượt số người được quy hoạch). */
  | 'TITLE_WITH_TOO_MANY_PERSONS'
  /** Too few women (tỷ lệ nữ thấp hơn mục tiêu). */
  | 'TOO_FEW_WOMEN'
  /** Too few young people (tỷ lệ cán bộ trẻ thấp hơn mục tiêu). */
  | 'TOO_FEW_YOUNG';

/** How a planning cycle is carried out (hình thức thực hiện). */
export type PlanningForm =
  /** Full (đầy đủ các bước): all steps. */
  | 'FULL'
  /** Short (rút gọn): the few meetings of a cell. */
  | 'SHORT';

/** Operators on a PlanningForm field; those given together must all hold. */
export type PlanningFormFilter = {
  /** Equal. */
  readonly eq?: PlanningForm | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<PlanningForm> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: PlanningForm | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<PlanningForm> | null | undefined;
};

/** Why an entry leaves the list (lý do đưa ra khỏi quy hoạch). */
export type PlanningRemovalReason =
  /** Deceased (từ trần). */
  | 'DECEASED'
  /** Disciplined (bị kỷ luật). */
  | 'DISCIPLINED'
  /** Over age (không còn đủ tuổi). */
  | 'OVER_AGE'
  /** Own request (theo nguyện vọng cá nhân). */
  | 'OWN_REQUEST'
  /** Political standard not met (không bảo đảm tiêu chuẩn chính trị). */
  | 'POLITICAL_STANDARD_NOT_MET'
  /** Poor rating (hai năm liền xếp loại thấp): in two years running. */
  | 'POOR_RATING'
  /** Retired (nghỉ hưu). */
  | 'RETIRED'
  /** Transferred out (chuyển công tác). */
  | 'TRANSFERRED_OUT'
  /** Weak prestige (tín nhiệm thấp). */
  | 'WEAK_PRESTIGE';

/** Operators on a PlanningRemovalReason field; those given together must all hold. */
export type PlanningRemovalReasonFilter = {
  /** Equal. */
  readonly eq?: PlanningRemovalReason | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<PlanningRemovalReason> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: PlanningRemovalReason | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<PlanningRemovalReason> | null | undefined;
};

/** Conditions on a Qualification; those given together must all hold. */
export type QualificationFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<QualificationFilter> | null | undefined;
  /** Number of the certificate (số hiệu văn bằng). */
  readonly certificateNumber?: StringFilter | null | undefined;
  /** Day of completion (ngày hoàn thành). */
  readonly completedOn?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Level (trình độ). */
  readonly level?: QualificationLevelFilter | null | undefined;
  /** The person. Only rows that you see count. */
  readonly member?: MemberFilter | null | undefined;
  /** This does not hold. */
  readonly not?: QualificationFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<QualificationFilter> | null | undefined;
  /** School (cơ sở đào tạo). */
  readonly school?: StringFilter | null | undefined;
  /** State (tình trạng). */
  readonly state?: QualificationStateFilter | null | undefined;
  /** Field (loại). */
  readonly type?: QualificationTypeFilter | null | undefined;
};

/** Level of a qualification; which there are depends on the type. */
export type QualificationLevel =
  /** Advanced (cao cấp): political theory, language, IT. */
  | 'ADVANCED'
  /** Bachelor of political theory (cử nhân lý luận chính trị). */
  | 'BACHELOR'
  /** Basic (cơ bản): language, IT. */
  | 'BASIC'
  /** College (cao đẳng). */
  | 'COLLEGE'
  /** Doctor (tiến sĩ). */
  | 'DOCTOR'
  /** Elementary (sơ cấp): political theory, profession. */
  | 'ELEMENTARY'
  /** Intermediate (trung cấp): political theory, profession, language, IT. */
  | 'INTERMEDIATE'
  /** Master (thạc sĩ). */
  | 'MASTER'
  /** Officer (chuyên viên): state management. */
  | 'OFFICER'
  /** Principal officer (chuyên viên chính): state management. */
  | 'PRINCIPAL_OFFICER'
  /** Senior officer (chuyên viên cao cấp): state management. */
  | 'SENIOR_OFFICER'
  /** University (đại học): profession, language, IT. */
  | 'UNIVERSITY';

/** Operators on a QualificationLevel field; those given together must all hold. */
export type QualificationLevelFilter = {
  /** Equal. */
  readonly eq?: QualificationLevel | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<QualificationLevel> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: QualificationLevel | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<QualificationLevel> | null | undefined;
};

/** Conditions on related rows (Qualification) that you see. */
export type QualificationRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: QualificationFilter | null | undefined;
  /** No related row fits. */
  readonly none?: QualificationFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: QualificationFilter | null | undefined;
};

/** State of a qualification. */
export type QualificationState =
  /** Confirmed (đã xác nhận): by the record-keeper. */
  | 'CONFIRMED'
  /** Proposed (chờ xác nhận): entered, not yet confirmed. */
  | 'PROPOSED';

/** Operators on a QualificationState field; those given together must all hold. */
export type QualificationStateFilter = {
  /** Equal. */
  readonly eq?: QualificationState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<QualificationState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: QualificationState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<QualificationState> | null | undefined;
};

/** Field of a qualification (loại trình độ). */
export type QualificationType =
  /** Foreign language (ngoại ngữ). */
  | 'FOREIGN_LANGUAGE'
  /** Information technology (tin học). */
  | 'IT'
  /** Political theory (lý luận chính trị). */
  | 'POLITICAL_THEORY'
  /** Profession (chuyên môn). */
  | 'PROFESSIONAL'
  /** State management (quản lý nhà nước). */
  | 'STATE_MANAGEMENT';

/** Operators on a QualificationType field; those given together must all hold. */
export type QualificationTypeFilter = {
  /** Equal. */
  readonly eq?: QualificationType | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<QualificationType> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: QualificationType | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<QualificationType> | null | undefined;
};

/** A role that follows from a seat, a home membership or an account. */
export type RoleCode =
  /** Technical administration (quản trị kỹ thuật). */
  | 'A'
  /** Secretaries of an upper committee (thường trực cấp ủy cấp trên cơ sở). */
  | 'B1'
  /** Member of the standing committee of an upper committee (ủy viên ban thường vụ cấp trên cơ sở). */
  | 'B2'
  /** Member of an upper committee (ủy viên ban chấp hành cấp trên cơ sở). */
  | 'B3'
  /** Organisation board of an upper committee (ban tổ chức cấp trên cơ sở). */
  | 'B4'
  /** Propaganda or mass mobilisation board of an upper committee (ban tuyên giáo, ban dân vận cấp trên cơ sở). */
  | 'B5'
  /** Office of an upper committee (văn phòng cấp ủy cấp trên cơ sở). */
  | 'B6'
  /** Inspection committee of an upper committee (ủy ban kiểm tra cấp trên cơ sở). */
  | 'B7'
  /** Chair of the inspection committee of an upper committee (chủ nhiệm ủy ban kiểm tra cấp trên cơ sở). */
  | 'B7c'
  /** Secretaries of a cell (bí thư, phó bí thư chi bộ). */
  | 'C1'
  /** Secretaries of a grassroots organisation (bí thư, phó bí thư tổ chức cơ sở đảng). */
  | 'G1'
  /** Office of a grassroots organisation (văn phòng đảng ủy cơ sở). */
  | 'G2'
  /** Inspection committee of a grassroots organisation (ủy ban kiểm tra đảng ủy cơ sở). */
  | 'G3'
  /** Integration (hệ thống tích hợp). */
  | 'I'
  /** Party member in the home cell (đảng viên). */
  | 'M'
  /** Provincial secretaries (thường trực tỉnh ủy). */
  | 'P1'
  /** Member of the provincial standing committee (ủy viên ban thường vụ tỉnh ủy). */
  | 'P2'
  /** Provincial inspection committee (ủy ban kiểm tra tỉnh ủy). */
  | 'P3k'
  /** Provincial organisation board (ban tổ chức tỉnh ủy). */
  | 'P3o'
  /** Provincial propaganda or mass mobilisation board (ban tuyên giáo, ban dân vận tỉnh ủy). */
  | 'P3t'
  /** Provincial committee office (văn phòng tỉnh ủy). */
  | 'P3v'
  /** Oneself (bản thân). */
  | 'S'
  /** Assigned case by case (theo phân công). */
  | 'T'
  /** Reporting tool (công cụ báo cáo). */
  | 'V';

/** Conditions on a RuleSet; those given together must all hold. */
export type RuleSetFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<RuleSetFilter> | null | undefined;
  /** Issued by the central level (Trung ương), which is no unit here. */
  readonly central?: BooleanFilter | null | undefined;
  /** Code (mã). */
  readonly code?: StringFilter | null | undefined;
  /** Date of its document (ngày văn bản). */
  readonly documentDate?: LocalDateFilter | null | undefined;
  /** Number and symbol of its document (số, ký hiệu văn bản). */
  readonly documentNumber?: StringFilter | null | undefined;
  /** First day in force (hiệu lực từ ngày). */
  readonly from?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Who issued its document (cơ quan ban hành); null until decided. */
  readonly issuer?: StringFilter | null | undefined;
  /** Name (tên gọi). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: RuleSetFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<RuleSetFilter> | null | undefined;
  /** Parameters (tham số). Only rows that you see count. */
  readonly params?: RuleSetParamRelationFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: RuleSetStateFilter | null | undefined;
  /** Subject (nội dung điều chỉnh). */
  readonly subject?: RuleSubjectFilter | null | undefined;
  /** First day no longer in force (hết hiệu lực). */
  readonly to?: LocalDateFilter | null | undefined;
  /** The unit that issues it (đơn vị ban hành). Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on a RuleSetParam; those given together must all hold. */
export type RuleSetParamFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<RuleSetParamFilter> | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Kind of the value (kiểu giá trị). */
  readonly kind?: ParamKindFilter | null | undefined;
  /** What it counts (đơn vị tính). */
  readonly measure?: StringFilter | null | undefined;
  /** Name (tên tham số). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: RuleSetParamFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<RuleSetParamFilter> | null | undefined;
  /** True where the regulation gives no figure and this one is proposed (đề xuất). */
  readonly proposed?: BooleanFilter | null | undefined;
  /** Where it comes from (căn cứ). */
  readonly regulation?: StringFilter | null | undefined;
  /** The rule set. Only rows that you see count. */
  readonly ruleSet?: RuleSetFilter | null | undefined;
  /** Value (giá trị), in the form of its kind. */
  readonly value?: StringFilter | null | undefined;
};

/** Conditions on related rows (RuleSetParam) that you see. */
export type RuleSetParamRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: RuleSetParamFilter | null | undefined;
  /** No related row fits. */
  readonly none?: RuleSetParamFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: RuleSetParamFilter | null | undefined;
};

/** State of a rule set; whether it is in force is told by its dates. */
export type RuleSetState =
  /** Decided (đã quyết định): in force between its dates, and never changed. */
  | 'DECIDED'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** Submitted (đã trình): to the deciding body. */
  | 'SUBMITTED';

/** Operators on a RuleSetState field; those given together must all hold. */
export type RuleSetStateFilter = {
  /** Equal. */
  readonly eq?: RuleSetState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<RuleSetState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: RuleSetState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<RuleSetState> | null | undefined;
};

/** What a rule set is about (nội dung điều chỉnh). */
export type RuleSubject =
  /** Inspection, supervision, discipline (kiểm tra, giám sát, kỷ luật đảng). */
  | 'INSPECTION'
  /** Meetings of cells (sinh hoạt chi bộ). */
  | 'MEETING'
  /** Members (đảng viên). */
  | 'MEMBERSHIP'
  /** Organisations and the Charter (tổ chức đảng, thi hành Điều lệ Đảng). */
  | 'ORGANISATION'
  /** Cadre planning (quy hoạch cán bộ). */
  | 'PLANNING'
  /** Annual review and rating (kiểm điểm, đánh giá, xếp loại). */
  | 'RATING'
  /** Training (đào tạo, bồi dưỡng). */
  | 'TRAINING';

/** Operators on a RuleSubject field; those given together must all hold. */
export type RuleSubjectFilter = {
  /** Equal. */
  readonly eq?: RuleSubject | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<RuleSubject> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: RuleSubject | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<RuleSubject> | null | undefined;
};

/** Conditions on a Seat; those given together must all hold. */
export type SeatFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<SeatFilter> | null | undefined;
  /** The body. Only rows that you see count. */
  readonly body?: BodyFilter | null | undefined;
  /** First day. */
  readonly from?: LocalDateFilter | null | undefined;
  /** Holdings of the seat, past ones included. Only rows that you see count. */
  readonly holdings?: SeatHoldingRelationFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: SeatFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<SeatFilter> | null | undefined;
  /** Number among the seats of this title in the body, from 1. */
  readonly ordinal?: IntFilter | null | undefined;
  /** Approved planning entries for the title in the unit, those that you see (nguồn quy hoạch). Only rows that you see count. */
  readonly plannedFor?: PlanningEntryRelationFilter | null | undefined;
  /** State. */
  readonly state?: BodyStateFilter | null | undefined;
  /** Title. */
  readonly title?: SeatTitleFilter | null | undefined;
  /** First day no longer in being. */
  readonly to?: LocalDateFilter | null | undefined;
  /** The unit. Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Proposals to fill the seat that you see (các lần kiện toàn). Only rows that you see count. */
  readonly vacancies?: VacancyRelationFilter | null | undefined;
  /** First day on which nobody holds it (khuyết từ ngày); null while it is held. */
  readonly vacantSince?: LocalDateFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on a SeatHolding; those given together must all hold. */
export type SeatHoldingFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<SeatHoldingFilter> | null | undefined;
  /** Why the secretary approved that (lý do chấp thuận lùi ngày; K15). */
  readonly backdateApproval?: StringFilter | null | undefined;
  /** Why the first day lay more than 30 days back (lý do lùi ngày; K15). */
  readonly backdateReason?: StringFilter | null | undefined;
  /** Why it ended, or why the proposal was refused (lý do). */
  readonly endReason?: StringFilter | null | undefined;
  /** First day. */
  readonly from?: LocalDateFilter | null | undefined;
  /** The person, where you may see the person; `holderName` is open to all who see the holding. Only rows that you see count. */
  readonly holder?: MemberFilter | null | undefined;
  /** How the seat was obtained. */
  readonly how?: HoldingOriginFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: SeatHoldingFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<SeatHoldingFilter> | null | undefined;
  /** Note of the proposal (ghi chú đề nghị). */
  readonly proposalNote?: StringFilter | null | undefined;
  /** The seat. Only rows that you see count. */
  readonly seat?: SeatFilter | null | undefined;
  /** State. */
  readonly state?: HoldingStateFilter | null | undefined;
  /** Title of the seat. */
  readonly title?: SeatTitleFilter | null | undefined;
  /** First day no longer held. */
  readonly to?: LocalDateFilter | null | undefined;
  /** The unit. Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Votes for, of those present, of the decision that recognised or refused it (số phiếu). */
  readonly votes?: StringFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (SeatHolding) that you see. */
export type SeatHoldingRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: SeatHoldingFilter | null | undefined;
  /** No related row fits. */
  readonly none?: SeatHoldingFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: SeatHoldingFilter | null | undefined;
};

/** Conditions on related rows (Seat) that you see. */
export type SeatRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: SeatFilter | null | undefined;
  /** No related row fits. */
  readonly none?: SeatFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: SeatFilter | null | undefined;
};

/** Title of a seat (chức danh). */
export type SeatTitle =
  /** Committee member (cấp ủy viên). */
  | 'COMMITTEE_MEMBER'
  /** Deputy head of a board or office (phó trưởng ban, phó chánh văn phòng). */
  | 'DEPUTY_HEAD'
  /** Deputy secretary (phó bí thư). */
  | 'DEPUTY_SECRETARY'
  /** Full-time deputy secretary (phó bí thư chuyên trách). */
  | 'FULL_TIME_DEPUTY_SECRETARY'
  /** Deputy head of a Party group (tổ phó tổ đảng). */
  | 'GROUP_DEPUTY'
  /** Head of a Party group (tổ trưởng tổ đảng). */
  | 'GROUP_HEAD'
  /** Head of a board or office (trưởng ban, chánh văn phòng). */
  | 'HEAD'
  /** Chair of the inspection committee (chủ nhiệm ủy ban kiểm tra). */
  | 'INSPECTION_CHAIR'
  /** Deputy chair of the inspection committee (phó chủ nhiệm ủy ban kiểm tra). */
  | 'INSPECTION_DEPUTY_CHAIR'
  /** Member of the inspection committee (ủy viên ủy ban kiểm tra). */
  | 'INSPECTION_MEMBER'
  /** Officer of the inspection committee (cán bộ kiểm tra). */
  | 'INSPECTION_OFFICER'
  /** Officer (chuyên viên). */
  | 'OFFICER'
  /** Secretary (bí thư). */
  | 'SECRETARY'
  /** Standing deputy secretary (phó bí thư thường trực). */
  | 'STANDING_DEPUTY_SECRETARY'
  /** Member of the standing committee (ủy viên ban thường vụ). */
  | 'STANDING_MEMBER';

/** Operators on a SeatTitle field; those given together must all hold. */
export type SeatTitleFilter = {
  /** Equal. */
  readonly eq?: SeatTitle | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<SeatTitle> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: SeatTitle | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<SeatTitle> | null | undefined;
};

/** What a person is to the Party (access.md 1.4). */
export type Standing =
  /** Candidate for admission (quần chúng ưu tú). */
  | 'CANDIDATE'
  /** Deceased (từ trần). */
  | 'DECEASED'
  /** Exempt from work and meetings (miễn công tác và sinh hoạt đảng). */
  | 'EXEMPT'
  /** Guest (khách): takes part without membership, such as a class guest. */
  | 'GUEST'
  /** Left the Party (ra khỏi Đảng): expelled, struck off or withdrawn. */
  | 'LEFT'
  /** Official member (đảng viên chính thức). */
  | 'OFFICIAL'
  /** Probationary member (đảng viên dự bị). */
  | 'PROBATIONARY'
  /** Suspended (đình chỉ sinh hoạt đảng). */
  | 'SUSPENDED'
  /** Transferred out of the province (chuyển đi). */
  | 'TRANSFERRED_OUT';

/** Operators on a Standing field; those given together must all hold. */
export type StandingFilter = {
  /** Equal. */
  readonly eq?: Standing | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<Standing> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: Standing | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<Standing> | null | undefined;
};

/** Operators on a String field; those given together must all hold. */
export type StringFilter = {
  /** Equal. */
  readonly eq?: string | null | undefined;
  /** Greater. */
  readonly gt?: string | null | undefined;
  /** Greater or equal. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Less. */
  readonly lt?: string | null | undefined;
  /** Less or equal. */
  readonly lte?: string | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Begins with this text, letter by letter. */
  readonly startsWith?: string | null | undefined;
};

/** Conditions on a Term; those given together must all hold. */
export type TermFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<TermFilter> | null | undefined;
  /** Bodies of the term. Only rows that you see count. */
  readonly bodies?: BodyRelationFilter | null | undefined;
  /** Number of the congress (đại hội lần thứ). */
  readonly congressNo?: IntFilter | null | undefined;
  /** First day. */
  readonly from?: LocalDateFilter | null | undefined;
  /** First calendar year, 2020 for the term 2020-2025. */
  readonly fromYear?: IntFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: TermFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<TermFilter> | null | undefined;
  /** State. */
  readonly state?: TermStateFilter | null | undefined;
  /** First day after the term; null while open. */
  readonly to?: LocalDateFilter | null | undefined;
  /** Last calendar year. */
  readonly toYear?: IntFilter | null | undefined;
  /** The unit. Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (Term) that you see. */
export type TermRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: TermFilter | null | undefined;
  /** No related row fits. */
  readonly none?: TermFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: TermFilter | null | undefined;
};

/** State of a term. */
export type TermState =
  /** Closed (đã kết thúc). */
  | 'CLOSED'
  /** Running (đang trong nhiệm kỳ). */
  | 'RUNNING';

/** Operators on a TermState field; those given together must all hold. */
export type TermStateFilter = {
  /** Equal. */
  readonly eq?: TermState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TermState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TermState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TermState> | null | undefined;
};

/** For whom a class is (đối tượng). */
export type TrainingAudience =
  /** Cadres and officials (cán bộ, công chức, viên chức). */
  | 'CADRES'
  /** Candidates for admission (quần chúng ưu tú): no members yet. */
  | 'CANDIDATES'
  /** Secretaries of cells and their deputies (bí thư, phó bí thư chi bộ). */
  | 'CELL_SECRETARIES'
  /** Members of committees (cấp ủy viên). */
  | 'COMMITTEE_MEMBERS'
  /** Inspection staff (cán bộ kiểm tra). */
  | 'INSPECTION_STAFF'
  /** Members (đảng viên). */
  | 'MEMBERS'
  /** New members (đảng viên mới). */
  | 'NEW_MEMBERS'
  /** Staff of committee offices (cán bộ văn phòng cấp ủy). */
  | 'OFFICE_STAFF'
  /** Planned cadres (cán bộ quy hoạch). */
  | 'PLANNED_CADRES'
  /** Reporters and propaganda staff (báo cáo viên, cán bộ tuyên giáo). */
  | 'PROPAGANDA_STAFF';

/** Operators on a TrainingAudience field; those given together must all hold. */
export type TrainingAudienceFilter = {
  /** Equal. */
  readonly eq?: TrainingAudience | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingAudience> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingAudience | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingAudience> | null | undefined;
};

/** Conditions on a TrainingClass; those given together must all hold. */
export type TrainingClassFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<TrainingClassFilter> | null | undefined;
  /** For whom it is (đối tượng). */
  readonly audience?: TrainingAudienceFilter | null | undefined;
  /** Greatest number of participants (chỉ tiêu). */
  readonly capacity?: IntFilter | null | undefined;
  /** Code (mã lớp), unique for the organiser. */
  readonly code?: StringFilter | null | undefined;
  /** Those of them who completed it (số hoàn thành). */
  readonly completedCount?: IntFilter | null | undefined;
  /** Enrolments confirmed and not withdrawn, of the whole class (số học viên). */
  readonly enrolledCount?: IntFilter | null | undefined;
  /** Enrolments in the class, those that you may see (học viên). Only rows that you see count. */
  readonly enrolments?: EnrolmentRelationFilter | null | undefined;
  /** Field (lĩnh vực). */
  readonly field?: TrainingFieldFilter | null | undefined;
  /** First day (khai giảng). */
  readonly from?: LocalDateFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** What it leads to (trình độ, chương trình). */
  readonly level?: TrainingLevelFilter | null | undefined;
  /** This does not hold. */
  readonly not?: TrainingClassFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<TrainingClassFilter> | null | undefined;
  /** The unit that organises it (đơn vị tổ chức). Only rows that you see count. */
  readonly organiser?: OrganizationFilter | null | undefined;
  /** The body that carries it out (cơ quan chủ trì). Only rows that you see count. */
  readonly ownerBody?: BodyFilter | null | undefined;
  /** Place (địa điểm). */
  readonly place?: StringFilter | null | undefined;
  /** The plan that it is of; null for an ad hoc class. Only rows that you see count. */
  readonly plan?: TrainingPlanFilter | null | undefined;
  /** School that gives it (cơ sở đào tạo). */
  readonly school?: StringFilter | null | undefined;
  /** Sector of the units whose people it is for (ngành). */
  readonly sector?: TrainingSectorFilter | null | undefined;
  /** Sessions (các buổi học). Only rows that you see count. */
  readonly sessions?: TrainingSessionRelationFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: TrainingClassStateFilter | null | undefined;
  /** Title (tên lớp). */
  readonly title?: StringFilter | null | undefined;
  /** Last day, itself included (bế giảng). */
  readonly to?: LocalDateFilter | null | undefined;
  /** Type (loại hình). */
  readonly type?: TrainingTypeFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (TrainingClass) that you see. */
export type TrainingClassRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: TrainingClassFilter | null | undefined;
  /** No related row fits. */
  readonly none?: TrainingClassFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: TrainingClassFilter | null | undefined;
};

/** State of a training class (trạng thái lớp). */
export type TrainingClassState =
  /** Announced (đã thông báo). */
  | 'ANNOUNCED'
  /** Cancelled (đã hủy). */
  | 'CANCELLED'
  /** Closed (đã kết thúc): every enrolment has its final state. */
  | 'CLOSED'
  /** Enrolling (đang chiêu sinh). */
  | 'ENROLLING'
  /** Grading (đang chấm, xét kết quả). */
  | 'GRADING'
  /** Planned (dự kiến): a draft. */
  | 'PLANNED'
  /** Running (đang học). */
  | 'RUNNING';

/** Operators on a TrainingClassState field; those given together must all hold. */
export type TrainingClassStateFilter = {
  /** Equal. */
  readonly eq?: TrainingClassState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingClassState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingClassState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingClassState> | null | undefined;
};

/** Field of a class (lĩnh vực). */
export type TrainingField =
  /** Foreign language (ngoại ngữ). */
  | 'FOREIGN_LANGUAGE'
  /** Inspection and supervision (công tác kiểm tra, giám sát). */
  | 'INSPECTION'
  /** Information technology (tin học, chuyển đổi số). */
  | 'IT'
  /** Mass mobilisation (công tác dân vận). */
  | 'MASS_WORK'
  /** Work of committee offices (công tác văn phòng cấp ủy). */
  | 'OFFICE_WORK'
  /** Organisation and Party building (công tác tổ chức xây dựng Đảng). */
  | 'PARTY_BUILDING'
  /** Political theory (lý luận chính trị). */
  | 'POLITICAL_THEORY'
  /** Profession (chuyên môn, nghiệp vụ). */
  | 'PROFESSION'
  /** Propaganda and education (công tác tuyên giáo). */
  | 'PROPAGANDA'
  /** State management (quản lý nhà nước). */
  | 'STATE_MANAGEMENT';

/** Operators on a TrainingField field; those given together must all hold. */
export type TrainingFieldFilter = {
  /** Equal. */
  readonly eq?: TrainingField | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingField> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingField | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingField> | null | undefined;
};

/** What a class leads to (trình độ, chương trình); which there are depends on the type. */
export type TrainingLevel =
  /** Advanced political theory (cao cấp lý luận chính trị): degree training. */
  | 'ADVANCED'
  /** Awareness of the Party (bồi dưỡng nhận thức về Đảng): fostering of candidates. */
  | 'AWARENESS'
  /** Elementary political theory (sơ cấp lý luận chính trị): degree training. */
  | 'ELEMENTARY'
  /** Intermediate political theory (trung cấp lý luận chính trị): degree training. */
  | 'INTERMEDIATE'
  /** Programme for new members (bồi dưỡng lý luận chính trị cho đảng viên mới): fostering. */
  | 'NEW_MEMBERS'
  /** Skills of Party work (nghiệp vụ): fostering, workshop. */
  | 'SKILLS'
  /** Update of knowledge (cập nhật kiến thức): fostering. */
  | 'UPDATE';

/** Operators on a TrainingLevel field; those given together must all hold. */
export type TrainingLevelFilter = {
  /** Equal. */
  readonly eq?: TrainingLevel | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingLevel> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingLevel | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingLevel> | null | undefined;
};

/** Conditions on a TrainingPlan; those given together must all hold. */
export type TrainingPlanFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<TrainingPlanFilter> | null | undefined;
  /** Budget in thousands of đồng (kinh phí, nghìn đồng). */
  readonly budget?: IntFilter | null | undefined;
  /** Classes of the plan (các lớp). Only rows that you see count. */
  readonly classes?: TrainingClassRelationFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: TrainingPlanFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<TrainingPlanFilter> | null | undefined;
  /** The body that carries it out (cơ quan chủ trì). Only rows that you see count. */
  readonly ownerBody?: BodyFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: TrainingPlanStateFilter | null | undefined;
  /** Title (trích yếu). */
  readonly title?: StringFilter | null | undefined;
  /** The unit whose plan it is (đơn vị lập kế hoạch). Only rows that you see count. */
  readonly unit?: OrganizationFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
  /** Year (năm). */
  readonly year?: IntFilter | null | undefined;
};

/** Conditions on related rows (TrainingPlan) that you see. */
export type TrainingPlanRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: TrainingPlanFilter | null | undefined;
  /** No related row fits. */
  readonly none?: TrainingPlanFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: TrainingPlanFilter | null | undefined;
};

/** State of a training plan (trạng thái kế hoạch). */
export type TrainingPlanState =
  /** Approved (đã phê duyệt). */
  | 'APPROVED'
  /** Closed (đã kết thúc): its year is over and so are its classes. */
  | 'CLOSED'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** Returned (trả lại): for correction. */
  | 'RETURNED'
  /** Running (đang thực hiện): a class of it was announced. */
  | 'RUNNING'
  /** Submitted (đã trình): to the deciding body. */
  | 'SUBMITTED';

/** Operators on a TrainingPlanState field; those given together must all hold. */
export type TrainingPlanStateFilter = {
  /** Equal. */
  readonly eq?: TrainingPlanState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingPlanState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingPlanState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingPlanState> | null | undefined;
};

/** Sector of the units whose people a class is for (ngành); as `Organization.sector`. */
export type TrainingSector =
  /** All sectors (các ngành). */
  | 'ALL'
  /** Education (giáo dục). */
  | 'EDUCATION'
  /** Enterprises (doanh nghiệp). */
  | 'ENTERPRISE'
  /** Health (y tế). */
  | 'HEALTH'
  /** Party and mass organisations (đảng, đoàn thể). */
  | 'PARTY'
  /** State agencies (quản lý nhà nước). */
  | 'STATE';

/** Operators on a TrainingSector field; those given together must all hold. */
export type TrainingSectorFilter = {
  /** Equal. */
  readonly eq?: TrainingSector | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingSector> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingSector | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingSector> | null | undefined;
};

/** Conditions on a TrainingSession; those given together must all hold. */
export type TrainingSessionFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<TrainingSessionFilter> | null | undefined;
  /** The class. Only rows that you see count. */
  readonly class?: TrainingClassFilter | null | undefined;
  /** Day (ngày). */
  readonly date?: LocalDateFilter | null | undefined;
  /** When it begins, HH:MM (bắt đầu). */
  readonly from?: StringFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** Number within the class (buổi thứ). */
  readonly no?: IntFilter | null | undefined;
  /** This does not hold. */
  readonly not?: TrainingSessionFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<TrainingSessionFilter> | null | undefined;
  /** When it ends, HH:MM (kết thúc). */
  readonly to?: StringFilter | null | undefined;
  /** Topic (nội dung, chuyên đề). */
  readonly topic?: StringFilter | null | undefined;
};

/** Conditions on related rows (TrainingSession) that you see. */
export type TrainingSessionRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: TrainingSessionFilter | null | undefined;
  /** No related row fits. */
  readonly none?: TrainingSessionFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: TrainingSessionFilter | null | undefined;
};

/** Type of a class (loại hình). */
export type TrainingType =
  /** Degree training (đào tạo): gives a level of political theory. */
  | 'DEGREE_TRAINING'
  /** Fostering (bồi dưỡng). */
  | 'FOSTERING'
  /** Workshop (tập huấn): a skill of Party work. */
  | 'WORKSHOP';

/** Operators on a TrainingType field; those given together must all hold. */
export type TrainingTypeFilter = {
  /** Equal. */
  readonly eq?: TrainingType | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<TrainingType> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: TrainingType | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<TrainingType> | null | undefined;
};

/** Conditions on a VacancyCandidate; those given together must all hold. */
export type VacancyCandidateFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<VacancyCandidateFilter> | null | undefined;
  /** The approved planning entry that the candidate comes from, where you may see it (trường hợp quy hoạch). Only rows that you see count. */
  readonly entry?: PlanningEntryFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** The person, where you may see the person; `name` has the name (nhân sự). Only rows that you see count. */
  readonly member?: MemberFilter | null | undefined;
  /** This does not hold. */
  readonly not?: VacancyCandidateFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<VacancyCandidateFilter> | null | undefined;
  /** Place among the candidates, from 1 (thứ tự). */
  readonly ordinal?: IntFilter | null | undefined;
  /** The vacancy. Only rows that you see count. */
  readonly vacancy?: VacancyFilter | null | undefined;
};

/** Conditions on related rows (VacancyCandidate) that you see. */
export type VacancyCandidateRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: VacancyCandidateFilter | null | undefined;
  /** No related row fits. */
  readonly none?: VacancyCandidateFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: VacancyCandidateFilter | null | undefined;
};

/** Conditions on a Vacancy; those given together must all hold. */
export type VacancyFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<VacancyFilter> | null | undefined;
  /** Who is considered (nhân sự dự kiến). Only rows that you see count. */
  readonly candidates?: VacancyCandidateRelationFilter | null | undefined;
  /** Remarks, appraisal and opinions included (ý kiến). */
  readonly comments?: StringFilter | null | undefined;
  /** Who filled it, where you may see the person; `filledByName` has the name (người được kiện toàn). Only rows that you see count. */
  readonly filledBy?: MemberFilter | null | undefined;
  /** Whoever filled it was planned for the title (từ nguồn quy hoạch); null until filled. */
  readonly fromPlanning?: BooleanFilter | null | undefined;
  /** Global id. */
  readonly id?: IdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: VacancyFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<VacancyFilter> | null | undefined;
  /** The seat; `seatTitle` and `unitLabel` name it (chức danh khuyết). Only rows that you see count. */
  readonly seat?: SeatFilter | null | undefined;
  /** First day on which nobody held the seat (khuyết từ ngày). */
  readonly since?: LocalDateFilter | null | undefined;
  /** State (trạng thái). */
  readonly state?: VacancyStateFilter | null | undefined;
  /** Rows of this unit and of all units below it. */
  readonly within?: string | number | null | undefined;
};

/** Conditions on related rows (Vacancy) that you see. */
export type VacancyRelationFilter = {
  /** All related rows fit; true when there are none. */
  readonly every?: VacancyFilter | null | undefined;
  /** No related row fits. */
  readonly none?: VacancyFilter | null | undefined;
  /** At least one related row fits. */
  readonly some?: VacancyFilter | null | undefined;
};

/** State of a vacancy (trạng thái kiện toàn). */
export type VacancyState =
  /** Appraised (đã thẩm định). */
  | 'APPRAISED'
  /** Closed (đã kết thúc): filled or not. */
  | 'CLOSED'
  /** Decided (đã quyết định). */
  | 'DECIDED'
  /** Draft (dự thảo). */
  | 'DRAFT'
  /** Filled (đã kiện toàn). */
  | 'FILLED'
  /** Proposed (đã đề xuất). */
  | 'PROPOSED'
  /** Returned (trả lại): for correction. */
  | 'RETURNED';

/** Operators on a VacancyState field; those given together must all hold. */
export type VacancyStateFilter = {
  /** Equal. */
  readonly eq?: VacancyState | null | undefined;
  /** Equal to one of these. */
  readonly in?: ReadonlyArray<VacancyState> | null | undefined;
  /** True: without a value; false: with one. */
  readonly isNull?: boolean | null | undefined;
  /** Not equal; a row without a value is not equal. */
  readonly ne?: VacancyState | null | undefined;
  /** Equal to none of these. */
  readonly notIn?: ReadonlyArray<VacancyState> | null | undefined;
};

export type BlocOverviewQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BlocOverviewQuery = { readonly organization: { readonly unitCount: number | null, readonly cellCount: number | null, readonly probationaryCount: number | null, readonly officialCount: number | null, readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly cellCount: number | null, readonly probationaryCount: number | null, readonly officialCount: number | null, readonly secretaryName: string | null, readonly findings: ReadonlyArray<Finding> | null, readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ClassesOfYearQueryVariables = Exact<{
  within: string | number;
  from: string;
  to: string;
}>;


export type ClassesOfYearQuery = { readonly trainingClasses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly title: string, readonly state: TrainingClassState, readonly type: TrainingType | null, readonly level: TrainingLevel | null, readonly sector: TrainingSector | null, readonly field: TrainingField | null, readonly audience: TrainingAudience | null, readonly from: string | null, readonly to: string | null, readonly enrolledCount: number | null, readonly completedCount: number | null }> } | null, readonly enrolments: { readonly totalCount: number } | null, readonly completed: { readonly totalCount: number } | null, readonly people: { readonly totalCount: number } | null };

export type EnumLabelsQueryVariables = Exact<{
  type?: string | null | undefined;
}>;


export type EnumLabelsQuery = { readonly enumLabels: ReadonlyArray<{ readonly type: string, readonly code: string, readonly label: string }> | null };

export type LooksAtMemberQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LooksAtMemberQuery = { readonly accessLog: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly readerName: string | null, readonly role: RoleCode | null, readonly entityType: string | null, readonly classes: ReadonlyArray<string> | null, readonly fields: ReadonlyArray<string> | null, readonly reason: string | null, readonly caseId: string | null, readonly roleUnit: { readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MemberProfileQueryVariables = Exact<{
  id: string | number;
}>;


export type MemberProfileQuery = { readonly member: { readonly id: string, readonly fullName: string, readonly gender: Gender | null, readonly birthYear: number | null, readonly standing: Standing | null, readonly admissionDate: string | null, readonly officialDate: string | null, readonly partyAge: number | null, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null } | null, readonly homeUnitLabel: { readonly name: string, readonly kind: OrganizationKind, readonly level: number } | null, readonly positions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: SeatTitle, readonly state: HoldingState, readonly how: HoldingOrigin | null, readonly from: string | null, readonly to: string | null, readonly unitLabel: { readonly name: string, readonly kind: OrganizationKind } | null }> } | null } | null };

export type NewMembersWithoutClassQueryVariables = Exact<{
  within: string | number;
  admittedFrom: string;
  admittedBefore: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NewMembersWithoutClassQuery = { readonly ruleSets: { readonly nodes: ReadonlyArray<{ readonly code: string | null, readonly from: string | null, readonly to: string | null, readonly params: { readonly nodes: ReadonlyArray<{ readonly value: string | null, readonly measure: string | null }> } | null }> } | null, readonly members: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly fullName: string, readonly standing: Standing | null, readonly admissionDate: string | null, readonly homeUnitLabel: { readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PlannedWithoutLevelQueryVariables = Exact<{
  within: string | number;
  gapType: QualificationType;
  enrolled: ReadonlyArray<boolean> | boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlannedWithoutLevelQuery = { readonly trainingNeeds: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly personName: string | null, readonly requiredLevel: QualificationLevel | null, readonly currentLevel: QualificationLevel | null, readonly dueTerm: string | null, readonly entry: { readonly id: string, readonly title: SeatTitle, readonly term: string } | null, readonly enrolment: { readonly id: string, readonly state: EnrolmentState, readonly classTitle: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PlanningChangesQueryVariables = Exact<{
  unit: string | number;
  term: string;
  from: string;
  to: string;
}>;


export type PlanningChangesQuery = { readonly left: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly personName: string | null, readonly title: SeatTitle, readonly removalReason: PlanningRemovalReason | null, readonly removedOn: string | null, readonly orgLabel: { readonly name: string } | null }> } | null, readonly added: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly personName: string | null, readonly title: SeatTitle, readonly approvedOn: string | null, readonly documentNumber: string | null, readonly orgLabel: { readonly name: string } | null }> } | null, readonly cycles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly orgLabel: { readonly name: string } | null, readonly ballots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly step: number | null, readonly title: SeatTitle | null, readonly date: string | null, readonly convened: number | null, readonly present: number | null, readonly ballotsOut: number | null, readonly ballotsIn: number | null, readonly valid: number | null, readonly invalid: number | null, readonly heldAtLabel: { readonly name: string } | null, readonly tallies: { readonly nodes: ReadonlyArray<{ readonly nomineeName: string | null, readonly votes: number | null, readonly shortlisted: boolean | null }> } | null }> } | null }> } | null };

export type PlanningCoverageQueryVariables = Exact<{
  unit: string | number;
  term: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlanningCoverageQuery = { readonly obliged: { readonly totalCount: number } | null, readonly approved: { readonly totalCount: number } | null, readonly missing: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly level: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PlanningStructureQueryVariables = Exact<{
  unit: string | number;
  term: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlanningStructureQuery = { readonly planningCycles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly term: string, readonly year: number, readonly state: PlanningCycleState, readonly entryCount: number | null, readonly personCount: number | null, readonly womenCount: number | null, readonly youngCount: number | null, readonly minorityCount: number | null, readonly lackingTheoryCount: number | null, readonly findings: ReadonlyArray<PlanningFinding> | null, readonly orgLabel: { readonly name: string, readonly kind: OrganizationKind, readonly level: number } | null, readonly ruleSet: { readonly code: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RecordsToCheckQueryVariables = Exact<{
  within: string | number;
  since: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordsToCheckQuery = { readonly incomplete: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly fullName: string, readonly standing: Standing | null, readonly homeUnitLabel: { readonly name: string, readonly kind: OrganizationKind } | null, readonly record: { readonly verifiedAt: string | null } | null }> } | null, readonly unverified: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly fullName: string, readonly standing: Standing | null, readonly homeUnitLabel: { readonly name: string, readonly kind: OrganizationKind } | null, readonly record: { readonly verifiedAt: string | null } | null }> } | null };

export type RecordToCheckFragment = { readonly id: string, readonly fullName: string, readonly standing: Standing | null, readonly homeUnitLabel: { readonly name: string, readonly kind: OrganizationKind } | null, readonly record: { readonly verifiedAt: string | null } | null };

export type SeatHoldersQueryVariables = Exact<{
  unit: string | number;
  on: string;
  title?: SeatTitle;
  kind?: BodyKind;
  first?: number | null | undefined;
}>;


export type SeatHoldersQuery = { readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly holderName: string | null, readonly title: SeatTitle, readonly state: HoldingState, readonly how: HoldingOrigin | null, readonly from: string | null, readonly to: string | null, readonly unitLabel: { readonly name: string, readonly kind: OrganizationKind } | null }> } | null };

export type SeatsOfPersonQueryVariables = Exact<{
  id: string | number;
}>;


export type SeatsOfPersonQuery = { readonly member: { readonly id: string, readonly fullName: string, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: SeatTitle, readonly how: HoldingOrigin | null, readonly from: string | null, readonly seat: { readonly body: { readonly kind: BodyKind, readonly name: string | null } | null } | null, readonly unitLabel: { readonly name: string, readonly kind: OrganizationKind } | null }> } | null } | null };

export type SecretariesQueryVariables = Exact<{
  within: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SecretariesQuery = { readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly holderName: string | null, readonly from: string | null, readonly how: HoldingOrigin | null, readonly holder: { readonly id: string, readonly admissionDate: string | null } | null, readonly unitLabel: { readonly name: string, readonly kind: OrganizationKind, readonly level: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type StructuralChangesQueryVariables = Exact<{
  within: string | number;
  from?: string;
  to?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StructuralChangesQuery = { readonly organizationEvents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: OrganizationEventType, readonly decisionDate: string | null, readonly effectiveDate: string | null, readonly documentNumber: string | null, readonly headCount: number | null, readonly handoverOn: string | null, readonly unitLabel: { readonly name: string, readonly kind: OrganizationKind } | null, readonly receivingLabel: { readonly name: string } | null, readonly establishedLabel: { readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TrainingOfMemberQueryVariables = Exact<{
  id: string | number;
}>;


export type TrainingOfMemberQuery = { readonly member: { readonly id: string, readonly fullName: string, readonly enrolments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: EnrolmentState, readonly classTitle: string | null, readonly nominatedOn: string | null, readonly class: { readonly id: string, readonly type: TrainingType | null, readonly level: TrainingLevel | null, readonly from: string | null, readonly to: string | null } | null, readonly result: { readonly passed: boolean | null, readonly certificateType: CertificateType | null, readonly certificateNumber: string | null, readonly issuedOn: string | null } | null }> } | null, readonly qualifications: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: QualificationType, readonly level: QualificationLevel, readonly completedOn: string | null, readonly state: QualificationState | null }> } | null } | null };

export type UnitBodiesQueryVariables = Exact<{
  unit: string | number;
}>;


export type UnitBodiesQuery = { readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null, readonly bodies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: BodyKind, readonly name: string | null, readonly maxSeats: number | null, readonly seats: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: SeatTitle, readonly ordinal: number | null, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly holderName: string | null, readonly from: string | null }> } | null }> } | null }> } | null } | null };

export type UnitMembersQueryVariables = Exact<{
  unit: string | number;
  search?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnitMembersQuery = { readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null, readonly members: { readonly totalCount: number, readonly countPrecision: CountPrecision, readonly nodes: ReadonlyArray<{ readonly id: string, readonly fullName: string, readonly standing: Standing | null, readonly admissionDate: string | null, readonly partyAge: number | null, readonly homeUnitLabel: { readonly name: string, readonly kind: OrganizationKind } | null, readonly positions: { readonly nodes: ReadonlyArray<{ readonly title: SeatTitle, readonly unitLabel: { readonly name: string } | null }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type UnitSummaryFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null };

export type UnitTreeQueryVariables = Exact<{
  code: string;
}>;


export type UnitTreeQuery = { readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null, readonly parent: { readonly id: string, readonly name: string } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null }> } | null }> } | null }> } | null } | null };

export type UnitsAgainstNormsQueryVariables = Exact<{
  within: string | number;
  least?: number;
  committee?: number;
  grassroots?: number;
  first?: number | null | undefined;
}>;


export type UnitsAgainstNormsQuery = { readonly tooFew: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly officialCount: number | null, readonly findings: ReadonlyArray<Finding> | null, readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null }> } | null, readonly largeCells: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly officialCount: number | null, readonly findings: ReadonlyArray<Finding> | null, readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null }> } | null, readonly pastCommittee: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly findings: ReadonlyArray<Finding> | null, readonly id: string, readonly code: string, readonly name: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly memberCount: number | null }> } | null };

export type VacantSeatsQueryVariables = Exact<{
  within: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VacantSeatsQuery = { readonly seats: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: SeatTitle, readonly vacantSince: string | null, readonly unitLabel: { readonly name: string, readonly kind: OrganizationKind } | null, readonly plannedFor: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly personName: string | null, readonly term: string }> } | null, readonly vacancies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: VacancyState, readonly since: string | null, readonly fromPlanning: boolean | null }> } | null }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly username: string, readonly kind: AccountKind, readonly language: Language, readonly today: string, readonly grants: ReadonlyArray<{ readonly role: RoleCode, readonly unit: { readonly name: string, readonly kind: OrganizationKind, readonly level: number } | null }> } | null };

export const RecordToCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordToCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]}}]} as unknown as DocumentNode<RecordToCheckFragment, unknown>;
export const UnitSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<UnitSummaryFragment, unknown>;
export const BlocOverviewDocument = {"__meta__":{"hash":"sha256:c0cffc3c62262fa993bb99258a594d2844ce9421fb9e1469a70f148724823b50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BlocOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"unitCount"}},{"kind":"Field","name":{"kind":"Name","value":"cellCount"}},{"kind":"Field","name":{"kind":"Name","value":"probationaryCount"}},{"kind":"Field","name":{"kind":"Name","value":"officialCount"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"cellCount"}},{"kind":"Field","name":{"kind":"Name","value":"probationaryCount"}},{"kind":"Field","name":{"kind":"Name","value":"officialCount"}},{"kind":"Field","name":{"kind":"Name","value":"secretaryName"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<BlocOverviewQuery, BlocOverviewQueryVariables>;
export const ClassesOfYearDocument = {"__meta__":{"hash":"sha256:0b5a2b028eac9a7dbcaa733ba8d998fbb86caa1b4685145721b9d9f9850bf9e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClassesOfYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingClasses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"},{"kind":"EnumValue","value":"GRADING"},{"kind":"EnumValue","value":"CLOSED"}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FROM"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"enrolledCount"}},{"kind":"Field","name":{"kind":"Name","value":"completedCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrolments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONFIRMED"},{"kind":"EnumValue","value":"ATTENDING"},{"kind":"EnumValue","value":"COMPLETED"},{"kind":"EnumValue","value":"FAILED"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"class"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"},{"kind":"EnumValue","value":"GRADING"},{"kind":"EnumValue","value":"CLOSED"}]}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"completed"},"name":{"kind":"Name","value":"enrolments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"COMPLETED"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"class"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"},{"kind":"EnumValue","value":"GRADING"},{"kind":"EnumValue","value":"CLOSED"}]}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"people"},"name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"standing"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"notIn"},"value":{"kind":"ListValue","values":[]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"enrolments"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONFIRMED"},{"kind":"EnumValue","value":"ATTENDING"},{"kind":"EnumValue","value":"COMPLETED"},{"kind":"EnumValue","value":"FAILED"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"class"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"},{"kind":"EnumValue","value":"GRADING"},{"kind":"EnumValue","value":"CLOSED"}]}}]}}]}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ClassesOfYearQuery, ClassesOfYearQueryVariables>;
export const EnumLabelsDocument = {"__meta__":{"hash":"sha256:9e2060b3bd0a6075477fadd885b1fecb338854aa33eced428e00fa3cee115745"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EnumLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enumLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<EnumLabelsQuery, EnumLabelsQueryVariables>;
export const LooksAtMemberDocument = {"__meta__":{"hash":"sha256:0e825fa56b612d62d4ab876da4e0cd15c065aac3fbba31a3946b111c0b96f533"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LooksAtMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"subject"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"AT"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readerName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"classes"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LooksAtMemberQuery, LooksAtMemberQueryVariables>;
export const MemberProfileDocument = {"__meta__":{"hash":"sha256:39273bf2851717fc45b3b97cd4c0bb46d1d8775fc19811b07d7f59e8543e0940"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"admissionDate"}},{"kind":"Field","name":{"kind":"Name","value":"officialDate"}},{"kind":"Field","name":{"kind":"Name","value":"partyAge"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeUnitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FROM"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<MemberProfileQuery, MemberProfileQueryVariables>;
export const NewMembersWithoutClassDocument = {"__meta__":{"hash":"sha256:b36310436d4ad1b777efd8a3c0cbd2aea422f018624c33d9a4639d0f436719ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewMembersWithoutClass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"admittedFrom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"admittedBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleSets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"subject"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"TRAINING"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"NEW_MEMBER_CLASS_MONTHS","block":false}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"admissionDate"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"admittedFrom"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"admittedBefore"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"enrolments"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"none"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"COMPLETED"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"class"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"level"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"NEW_MEMBERS"}}]}}]}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"admissionDate"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<NewMembersWithoutClassQuery, NewMembersWithoutClassQueryVariables>;
export const PlannedWithoutLevelDocument = {"__meta__":{"hash":"sha256:687b071ea7e1f12181b85ae56461681f901ff606c63cf655e226247b3fe01c28"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlannedWithoutLevel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"gapType"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QualificationType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"enrolled"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingNeeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"gapType"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gapType"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"source"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"PLANNED_TITLE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"enrolled"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"enrolled"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"DUE_TERM"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredLevel"}},{"kind":"Field","name":{"kind":"Name","value":"currentLevel"}},{"kind":"Field","name":{"kind":"Name","value":"dueTerm"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"term"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"classTitle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PlannedWithoutLevelQuery, PlannedWithoutLevelQueryVariables>;
export const PlanningChangesDocument = {"__meta__":{"hash":"sha256:f33688d393027d6832744bccc0ea05a51b2bc9aad7be4b076e4a10f59f087057"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanningChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"term"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"left"},"name":{"kind":"Name","value":"planningEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"term"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"term"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"removedOn"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"orgLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalReason"}},{"kind":"Field","name":{"kind":"Name","value":"removedOn"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"added"},"name":{"kind":"Name","value":"planningEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"term"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"term"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"APPROVED"},{"kind":"EnumValue","value":"APPOINTED"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"approvedOn"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"orgLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"cycles"},"name":{"kind":"Name","value":"planningCycles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"term"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"term"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orgLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ballots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"heldAtLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"convened"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"ballotsOut"}},{"kind":"Field","name":{"kind":"Name","value":"ballotsIn"}},{"kind":"Field","name":{"kind":"Name","value":"valid"}},{"kind":"Field","name":{"kind":"Name","value":"invalid"}},{"kind":"Field","name":{"kind":"Name","value":"tallies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nomineeName"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"shortlisted"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanningChangesQuery, PlanningChangesQueryVariables>;
export const PlanningCoverageDocument = {"__meta__":{"hash":"sha256:02b6b125684678d3ab049fc1a58fd657246c95edb24dd81ea8e0a4cccb12b5f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanningCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"term"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"obliged"},"name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ne"},"value":{"kind":"EnumValue","value":"GROUP"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"approved"},"name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ne"},"value":{"kind":"EnumValue","value":"GROUP"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"planningCycles"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"term"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"term"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"APPROVED"},{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"ANNUAL_REVIEW"}]}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"missing"},"name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ne"},"value":{"kind":"EnumValue","value":"GROUP"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"planningCycles"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"none"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"term"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"term"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"APPROVED"},{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"ANNUAL_REVIEW"}]}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PlanningCoverageQuery, PlanningCoverageQueryVariables>;
export const PlanningStructureDocument = {"__meta__":{"hash":"sha256:e60f3a4a703aa29d1076be9d39a9cd85f861941543cc1e986ea6a0757b168038"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanningStructure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"term"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planningCycles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"term"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"term"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orgLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"entryCount"}},{"kind":"Field","name":{"kind":"Name","value":"personCount"}},{"kind":"Field","name":{"kind":"Name","value":"womenCount"}},{"kind":"Field","name":{"kind":"Name","value":"youngCount"}},{"kind":"Field","name":{"kind":"Name","value":"minorityCount"}},{"kind":"Field","name":{"kind":"Name","value":"lackingTheoryCount"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PlanningStructureQuery, PlanningStructureQueryVariables>;
export const RecordsToCheckDocument = {"__meta__":{"hash":"sha256:45331dbe9ff3dbb8d63b5ab52ff3c7b846ac812c99cc9d1ebfec05c1f89fe884"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordsToCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"incomplete"},"name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"record"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"birthDate"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"citizenId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"profileNumber"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"homeTown"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ethnicity"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"permanentAddress"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordToCheck"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unverified"},"name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"record"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verifiedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verifiedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordToCheck"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordToCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]}}]} as unknown as DocumentNode<RecordsToCheckQuery, RecordsToCheckQueryVariables>;
export const SeatHoldersDocument = {"__meta__":{"hash":"sha256:a2aef67e72c19deb363625d6551ce104024cae0f00f5ca27b13ed4de1e2d32b0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SeatHolders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"title"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SeatTitle"}}},"defaultValue":{"kind":"EnumValue","value":"SECRETARY"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BodyKind"}}},"defaultValue":{"kind":"EnumValue","value":"EXECUTIVE"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"seat"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"body"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}]}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"title"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"title"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"ENDED"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FROM"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SeatHoldersQuery, SeatHoldersQueryVariables>;
export const SeatsOfPersonDocument = {"__meta__":{"hash":"sha256:ea9c5fef0e80f7b48bc64722740af2907f51b40467193afa74246c3ba54a9b94"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SeatsOfPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FROM"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"seat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SeatsOfPersonQuery, SeatsOfPersonQueryVariables>;
export const SecretariesDocument = {"__meta__":{"hash":"sha256:c1483fba011df004e3bf04ce23f7d58ce69650ad12e3e8c9a509fd028ecc17d3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Secretaries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"title"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"SECRETARY"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FROM"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"admissionDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SecretariesQuery, SecretariesQueryVariables>;
export const StructuralChangesDocument = {"__meta__":{"hash":"sha256:f88b78d91682dc2dde60165affa47155012f6009cbab0f1a8947f1dcddcd0d7c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StructuralChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},"defaultValue":{"kind":"StringValue","value":"2020-01-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},"defaultValue":{"kind":"StringValue","value":"2030-01-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"EFFECTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"effectiveDate"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"EFFECTIVE_DATE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"handoverOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivingLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"establishedLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<StructuralChangesQuery, StructuralChangesQueryVariables>;
export const TrainingOfMemberDocument = {"__meta__":{"hash":"sha256:1112451986a5a3b390a824e243ab732b5cf160ef92b959bf1e63e138f6f5aea7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrainingOfMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"enrolments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"classTitle"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"certificateType"}},{"kind":"Field","name":{"kind":"Name","value":"certificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TrainingOfMemberQuery, TrainingOfMemberQueryVariables>;
export const UnitBodiesDocument = {"__meta__":{"hash":"sha256:0e24b4578f99a28a69125dcc29181f6b9fed660ed7c2a0b2a86dd006bc09fc9a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitBodies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"KIND"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"maxSeats"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"TITLE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"holdings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<UnitBodiesQuery, UnitBodiesQueryVariables>;
export const UnitMembersDocument = {"__meta__":{"hash":"sha256:004630fe488da8c4651c5c5cf38942ca14c12ad787443661a6898c45b8b04d75"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"countPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"admissionDate"}},{"kind":"Field","name":{"kind":"Name","value":"partyAge"}},{"kind":"Field","name":{"kind":"Name","value":"homeUnitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<UnitMembersQuery, UnitMembersQueryVariables>;
export const UnitTreeDocument = {"__meta__":{"hash":"sha256:2d098a53aea28219e0ff4ca00b8fac9fe6e947d77c8d1dac4cd905973c643062"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitTree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<UnitTreeQuery, UnitTreeQueryVariables>;
export const UnitsAgainstNormsDocument = {"__meta__":{"hash":"sha256:d24c0f7f607b9a36eebafff54928626fa7eb2eac8d993d77f26aa9b9f53a6a8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitsAgainstNorms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"least"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"3"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"committee"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"9"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grassroots"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"30"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"tooFew"},"name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CELL"},{"kind":"EnumValue","value":"GRASSROOTS_CELL"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"officialCount"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"least"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"officialCount"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"largeCells"},"name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CELL"},{"kind":"EnumValue","value":"GRASSROOTS_CELL"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"officialCount"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"committee"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"officialCount"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"pastCommittee"},"name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"GRASSROOTS_CELL"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"memberCount"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grassroots"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CODE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitSummary"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]} as unknown as DocumentNode<UnitsAgainstNormsQuery, UnitsAgainstNormsQueryVariables>;
export const VacantSeatsDocument = {"__meta__":{"hash":"sha256:f2d38939ffe15a91abf07d4ed275bb37f45566e9b459f70e539f2abf513859e3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VacantSeats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"vacantSince"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"vacantSince"}},{"kind":"Field","name":{"kind":"Name","value":"unitLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedFor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"term"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vacancies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"fromPlanning"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VacantSeatsQuery, VacantSeatsQueryVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:276dcb0fe7dc09e47efd9b3519c2202c8316ba6c6bf104b93610998418419e29"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
/** The part of our schema that the queries use, for the servers that are written by hand. */
export const SCHEMA = /* GraphQL */ `
  enum Standing {
    CANDIDATE
    PROBATIONARY
    OFFICIAL
    EXEMPT
    SUSPENDED
    TRANSFERRED_OUT
    DECEASED
    LEFT
    GUEST
  }
  enum OrganizationKind {
    PROVINCE
    UPPER
    GRASSROOTS_COMMITTEE
    GRASSROOTS_CELL
    SECTIONAL
    CELL
    GROUP
  }
  enum SeatTitle {
    SECRETARY
  }
  enum State {
    ACTIVE
    ENDED
  }
  enum OrganizationOrderField {
    CODE
    NAME
  }
  enum MemberOrderField {
    NAME
    ADMISSION_DATE
  }
  enum PlanningCycleState {
    DRAFT
    OPEN
    COLLECTING
    SUBMITTED
    UNDER_APPRAISAL
    APPROVED
    PUBLISHED
    ANNUAL_REVIEW
    CLOSED
  }
  enum PlanningCycleOrderField {
    TERM
  }
  input PlanningCycleOrder {
    field: PlanningCycleOrderField!
  }
  input CycleStateFilter {
    in: [PlanningCycleState!]
  }
  input TextFilter {
    eq: String
    in: [String!]
  }
  input PlanningCycleFilter {
    term: TextFilter
    state: CycleStateFilter
  }
  input PlanningCycleRelationFilter {
    some: PlanningCycleFilter
    none: PlanningCycleFilter
  }
  input OrganizationOrder {
    field: OrganizationOrderField!
  }
  input MemberOrder {
    field: MemberOrderField!
  }
  input KindFilter {
    eq: OrganizationKind
    ne: OrganizationKind
    in: [OrganizationKind!]
  }
  input IntFilter {
    lt: Int
    gte: Int
  }
  input StandingFilter {
    eq: Standing
  }
  input StringFilter {
    startsWith: String
  }
  input TitleFilter {
    eq: SeatTitle
  }
  input StateFilter {
    eq: State
  }
  input OrganizationFilter {
    within: ID
    kind: KindFilter
    officialCount: IntFilter
    memberCount: IntFilter
    planningCycles: PlanningCycleRelationFilter
  }
  input MemberFilter {
    standing: StandingFilter
    givenName: StringFilter
  }
  input HoldingFilter {
    within: ID
    title: TitleFilter
    state: StateFilter
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  enum TrainingSessionOrderField {
    NO
    DATE
  }
  input TrainingSessionOrder {
    field: TrainingSessionOrderField!
  }
  input BooleanFilter {
    eq: Boolean
  }
  input AttendanceFilter {
    present: BooleanFilter
  }
  type TrainingClass {
    code: String
    title: String!
    state: String!
    enrolledCount: Int
    completedCount: Int
    sessions(first: Int, orderBy: [TrainingSessionOrder!]): TrainingSessionConnection
    enrolments(first: Int): EnrolmentConnection
  }
  type TrainingSession {
    no: Int
    date: String
    topic: String
  }
  type TrainingSessionConnection {
    nodes: [TrainingSession!]!
  }
  type Enrolment {
    participantName: String
    state: String!
    sendingUnitLabel: UnitLabel
    attendance(filter: AttendanceFilter): Count
  }
  type EnrolmentConnection {
    nodes: [Enrolment!]!
    totalCount: Int!
  }
  input CreateTrainingPlanInput {
    idempotencyKey: String!
    ownerBodyId: ID!
    year: Int!
    title: String!
    budget: Int
    items: [String!]
  }
  type Body {
    kind: String
    name: String
  }
  type TrainingPlan {
    title: String
    year: Int!
    state: String!
    budget: Int
    items: [String!]
    version: Int!
    unitLabel: UnitLabel
    ownerBody: Body
  }
  type TrainingPlanPayload {
    trainingPlan: TrainingPlan
  }
  type UnitLabel {
    name: String!
  }
  type Organization {
    id: ID!
    code: String!
    name: String!
    kind: OrganizationKind!
    memberCount: Int
    probationaryCount: Int
    officialCount: Int
    unitCount: Int
    cellCount: Int
    children(first: Int, filter: OrganizationFilter, orderBy: [OrganizationOrder!]): OrganizationConnection
    members(first: Int, orderBy: [MemberOrder!]): MemberConnection
    planningCycles(first: Int, filter: PlanningCycleFilter, orderBy: [PlanningCycleOrder!]): PlanningCycleConnection
  }
  type PlanningCycle {
    term: String!
    state: PlanningCycleState!
  }
  type PlanningCycleConnection {
    nodes: [PlanningCycle!]!
  }
  type OrganizationConnection {
    nodes: [Organization!]!
    totalCount: Int!
  }
  type Member {
    id: ID!
    fullName: String!
    standing: Standing
    admissionDate: String
    homeUnit: Organization
    positions(first: Int, filter: HoldingFilter): HoldingConnection
  }
  type MemberConnection {
    nodes: [Member!]!
    pageInfo: PageInfo!
  }
  type Holding {
    title: String!
    from: String
    unitLabel: UnitLabel
  }
  type HoldingConnection {
    nodes: [Holding!]!
    totalCount: Int!
  }
  type Count {
    totalCount: Int!
  }
  type Mutation {
    createTrainingPlan(input: CreateTrainingPlanInput!): TrainingPlanPayload
  }
  type Query {
    organization(code: String): Organization
    organizations(filter: OrganizationFilter): OrganizationConnection
    members(first: Int, after: String, filter: MemberFilter, orderBy: [MemberOrder!]): MemberConnection
    holdings(filter: HoldingFilter): HoldingConnection
    seats(filter: HoldingFilter): Count
    trainingClass(id: ID!): TrainingClass
  }
`;

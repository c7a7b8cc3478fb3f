import { GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

const localDate: GraphQLScalarTypeConfig<unknown, unknown> = GraphQLLocalDate.toConfig();

/** There is no year 0 in the calendar, nor in PostgreSQL. */
function withYear(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('0000')) throw new GraphQLError('A LocalDate has a year from 0001 to 9999.');
  return value;
}

/** A calendar date `YYYY-MM-DD`, without a time zone. */
export const CalendarDate = new GraphQLScalarType({
  ...localDate,
  name: 'LocalDate',
  description: 'A calendar date, `YYYY-MM-DD`, years 0001 to 9999, without a time zone.',
  parseValue: (value) => withYear(localDate.parseValue?.(value)),
  parseLiteral: (node, variables) => withYear(localDate.parseLiteral?.(node, variables)),
});

/** A point in time in UTC. */
export const Instant = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'A point in time in UTC, RFC 3339 with milliseconds: `2022-11-14T07:00:00.000Z`.',
});

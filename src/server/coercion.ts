import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { BadInputError } from '../kernel/errors.js';

type Values = Readonly<Record<string, unknown>>;

interface Problem {
  readonly path: string;
  readonly what: string;
}

const SHOWN = 10;

/** Variables as the schema reads them; every value that does not fit is named by its path, none is repeated in full. */
export function coerceVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Values): Values {
  const problems: Problem[] = [];
  const read = (definition: VariableDefinitionNode): [string, unknown][] => {
    const type = typeFromAST(schema, definition.type);
    const name = definition.variable.name.value;
    if (!isInputType(type)) return [];
    if (Object.hasOwn(given, name)) return [[name, coerce(given[name], type, name, problems)]];
    if (definition.defaultValue) return [[name, valueFromAST(definition.defaultValue, type)]];
    if (isNonNullType(type)) problems.push({ path: name, what: 'A value is required.' });
    return [];
  };
  const values = Object.fromEntries((operation.variableDefinitions ?? []).flatMap(read));
  if (problems.length > 0) throw wrong(problems.slice(0, SHOWN));
  return values;
}

function coerce(value: unknown, type: GraphQLInputType, name: string, problems: Problem[]): unknown {
  return coerceInputValue(
    value,
    type,
    (path, _value, error) => {
      problems.push({ path: [name, ...path].join('.'), what: withoutSuggestion(error.message) });
    },
    true,
  );
}

/** Names of the schema that the client has not written stay unsaid. */
export function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}

function wrong(problems: readonly Problem[]): BadInputError {
  const paths = problems.map(({ path }) => path.slice(0, 200));
  const english = problems.map(({ what }, i) => `${paths[i]}: ${what.slice(0, 200)}`).join(' ');
  return new BadInputError({ vi: `Giá trị không hợp lệ tại: ${paths.join(', ')}.`, en: `Wrong value at ${english}` }, paths);
}

import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Limits } from './limits.js';

/** An error of a limit; the code tells it from a document that does not fit the schema. */
function overLimit(message: string, limit: number, actual: number, nodes: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'COST_LIMIT', limit, actual } });
}

/** Levels of fields, fragments spread out; introspection has a limit of its own in graphql-js. */
function depthRule({ depth: limit }: Limits): ValidationRule {
  return (context) => {
    const known = new Map<FragmentDefinitionNode, number>();
    return {
      OperationDefinition(node) {
        const actual = depthOf(node.selectionSet, context, known);
        if (actual > limit)
          context.reportError(overLimit(`The operation is ${actual} levels deep; ${limit} are allowed.`, limit, actual, node));
      },
    };
  };
}

type Known = Map<FragmentDefinitionNode, number>;

function depthOf({ selections }: SelectionSetNode, context: ValidationContext, known: Known): number {
  return selections.reduce((deepest, selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, depthOf(selection.selectionSet, context, known));
    if (selection.kind === Kind.FRAGMENT_SPREAD) return Math.max(deepest, depthOfFragment(selection.name.value, context, known));
    if (selection.name.value.startsWith('__')) return Math.max(deepest, 1);
    return Math.max(deepest, 1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, known) : 0));
  }, 0);
}

/** A fragment under way counts 0: cycles are another rule's error. */
function depthOfFragment(name: string, context: ValidationContext, known: Known): number {
  const fragment = context.getFragment(name);
  if (!fragment) return 0;
  const found = known.get(fragment);
  if (found !== undefined) return found;
  known.set(fragment, 0);
  const depth = depthOf(fragment.selectionSet, context, known);
  known.set(fragment, depth);
  return depth;
}

/** Different names under which one field is asked, in the whole document. */
function aliasRule({ aliases: limit }: Limits): ValidationRule {
  return (context): ASTVisitor => {
    const names = new Map<string, Set<string>>();
    return {
      Field(node) {
        const place = `${context.getParentType()?.name ?? ''}.${node.name.value}`;
        const used = names.get(place) ?? new Set();
        names.set(place, used.add(node.alias?.value ?? node.name.value));
        // Reported once, at the first name too many.
        if (used.size !== limit + 1 || !node.alias) return;
        used.add(' reported');
        context.reportError(overLimit(`Field "${node.name.value}" is asked under more than ${limit} names.`, limit, limit + 1, node));
      },
    };
  };
}

/** Fields that check a password, each a run of argon2. */
export const PROVING: ReadonlySet<string> = new Set(['signIn', 'changePassword']);

function signInRule({ signIns: limit }: Limits): ValidationRule {
  return (context): ASTVisitor => {
    let actual = 0;
    return {
      Field(node) {
        if (!PROVING.has(node.name.value)) return;
        actual += 1;
        if (actual === limit + 1) context.reportError(overLimit('A document may have a password checked once.', limit, actual, node));
      },
    };
  };
}

function directiveRule({ directives: limit }: Limits): ValidationRule {
  return (context): ASTVisitor => ({
    enter(node) {
      const actual = 'directives' in node ? node.directives.length : 0;
      if (actual <= limit) return undefined;
      context.reportError(overLimit(`A node has ${actual} directives; ${limit} are allowed.`, limit, actual, node));
      return false;
    },
  });
}

/** The limits that a document alone can break; a document that breaks none is remembered by Apollo and not checked again. */
export function limitRules(limits: Limits): ValidationRule[] {
  return [depthRule(limits), aliasRule(limits), signInRule(limits), directiveRule(limits)];
}

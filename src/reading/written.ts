import { Kind, type FieldNode, type ValueNode } from 'graphql';

const KNOWN = new WeakMap<FieldNode, ReadonlySet<string>>();

/** Places within the filter of a field whose values stand in the document itself: every request for its plan has the same there. */
export function writtenPlaces(node: FieldNode): ReadonlySet<string> {
  const known = KNOWN.get(node);
  if (known) return known;
  const made = new Set<string>();
  const filter = node.arguments?.find(({ name }) => name.value === 'filter');
  if (filter) walk(filter.value, '', made);
  KNOWN.set(node, made);
  return made;
}

/** Whether no variable stands in a value; notes the places within it where that is so. */
function walk(value: ValueNode, place: string, made: Set<string>): boolean {
  const inner = partsOf(value, place).map(([part, at]) => walk(part, at, made));
  const written = value.kind !== Kind.VARIABLE && inner.every(Boolean);
  if (written) made.add(place);
  return written;
}

function partsOf(value: ValueNode, place: string): readonly (readonly [part: ValueNode, place: string])[] {
  if (value.kind === Kind.OBJECT) return value.fields.map((field) => [field.value, `${place}.${field.name.value}`]);
  return value.kind === Kind.LIST ? value.values.map((part, i) => [part, `${place}.${i}`]) : [];
}

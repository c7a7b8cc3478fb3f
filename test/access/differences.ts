import type { Node } from './world.js';

const text = (value: unknown): string => JSON.stringify(value);

/** What a reader of a failed test recognises a row by. */
function nameOf(node: Node): string {
  const unit = node['unitLabel'] as { readonly name: string } | null | undefined;
  const name = node['code'] ?? node['fullName'] ?? node['title'] ?? node['kind'] ?? node['fromYear'];
  return [unit?.name, name, node['state'], node.id]
    .filter((part) => part !== undefined)
    .map(String)
    .join(' / ');
}

function fieldDifferences(expected: Node, found: Node): string[] {
  const fields = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const wrong = fields.filter((field) => text(expected[field]) !== text(found[field]));
  return wrong.map((field) => `${nameOf(expected)}: ${field} should be ${text(expected[field])}, is ${text(found[field])}`);
}

/** One sentence for each row or field in which an answer differs from what the norm gives; rows in any order. */
export function differences(expected: Iterable<Node>, found: readonly Node[]): string[] {
  const awaited = new Map([...expected].map((node) => [node.id, node]));
  const got = new Map(found.map((node) => [node.id, node]));
  const twice = found.length === got.size ? [] : ['a row comes twice'];
  const missing = [...awaited.values()].filter(({ id }) => !got.has(id)).map((node) => `${nameOf(node)}: should be visible`);
  const surplus = [...got.values()].filter(({ id }) => !awaited.has(id)).map((node) => `${nameOf(node)}: should be hidden`);
  const changed = [...awaited.values()].flatMap((node) => fieldDifferences(node, got.get(node.id) ?? node));
  return [...twice, ...missing, ...surplus, ...changed];
}

export { completeContract } from './contract.js';
export { createEngine, type Engine } from './engine.js';
export { laidOut } from './layout.js';
export { modelOf } from './model.js';
export type { DirectPart } from './plan.js';

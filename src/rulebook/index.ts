export { Moratorium, MoratoriumProcess } from './moratorium.entity.js';
export { RulingState } from './ruling.entity.js';

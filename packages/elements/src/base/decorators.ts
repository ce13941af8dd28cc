import type { PropertyDeclaration, ReactiveElement } from 'lit';

/*
 * Lit's own also understand the other dialects of decorators; with these, a table's first rows weigh half a kilobyte
 * less. Same names and meaning.
 */
type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };

export const state = (): Decorator => property({ state: true, attribute: false });

/** The first element in the shadow tree that matches, looked for with each reading. */
export const query =
  (selector: string): Decorator =>
  (prototype, name) => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: ReactiveElement) {
        return this.renderRoot?.querySelector(selector) ?? null;
      },
    });
  };

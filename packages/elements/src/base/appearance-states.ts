const values = { theme: ['light', 'dark'], density: ['compact', 'comfortable'] };

/** Says theme and density as states of the element, e.g. `:state(theme-dark)`; others are no state. */
export function setAppearanceStates(
  { states }: ElementInternals,
  wanted: { readonly theme?: string | undefined; readonly density?: string | undefined },
): void {
  for (const name of ['theme', 'density'] as const) {
    for (const value of values[name]) {
      if (value === wanted[name]) states.add(`${name}-${value}`);
      else states.delete(`${name}-${value}`);
    }
  }
}

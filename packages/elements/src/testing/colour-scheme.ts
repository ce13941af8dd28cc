/** The two schemes every element is looked at in. */
export const colourSchemes = ['light', 'dark'] as const;

const grounds = { light: '#ffffff', dark: '#15181e' };

/** Puts the page into a scheme, with a ground that axe can see; `undefined` takes it back. */
export function useColourScheme(scheme: 'light' | 'dark' | undefined): void {
  const { style } = document.documentElement;
  style.colorScheme = scheme ?? '';
  document.body.style.backgroundColor = scheme ? grounds[scheme] : '';
}

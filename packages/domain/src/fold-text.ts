/**
 * The form in which texts are compared by "contains" filters: compatibility forms
 * joined (full and half width, ligatures), case dropped, independent of the locale
 * of whoever runs it.
 */
export function foldText(text: string): string {
  // Lower case can leave a decomposed letter behind (İ → i + dot), hence twice.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** Just enough JSON Schema to make calls from openapi.json. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
}

/** A valid value of a schema with its required members only; `own` gives texts by member name. */
export function sample(
  schema: Schema,
  name: string,
  own: (name: string, schema: Schema) => string,
): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, name, own);
  if (schema.type === 'object') {
    const required = schema.required ?? [];
    return Object.fromEntries(
      required.map((member) => [member, sample(schema.properties?.[member] ?? {}, member, own)]),
    );
  }
  if (schema.type === 'array') {
    return schema.minItems ? [sample(schema.items ?? {}, name, own)] : [];
  }
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'boolean') return true;
  return own(name, schema);
}

/** Where free text can stand: a path of member names, numbers in lists. */
export interface TextPlace {
  readonly path: readonly string[];
  /** The whole list of texts stands there. */
  readonly list: boolean;
  /** What must be there before, as a list of things of which one member is the text. */
  readonly within?: { readonly path: readonly string[]; readonly value: unknown };
}

type Own = (name: string, schema: Schema) => string;

/** Every place in a schema where free text can stand. */
export function textPlaces(schema: Schema, own: Own, path: readonly string[] = []): TextPlace[] {
  if (schema.const !== undefined) return [];
  if (schema.anyOf)
    return schema.anyOf.every(({ const: fixed }) => fixed !== undefined)
      ? []
      : textPlaces(schema.anyOf[0] ?? {}, own, path);
  if (schema.type === 'object') {
    return Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      textPlaces(member, own, [...path, name]),
    );
  }
  if (schema.type === 'array') {
    const { items } = schema;
    if (items?.type === 'string') return [{ path, list: true }];
    if (items?.type !== 'object') return [];
    const within = { path, value: [sample(items, path.at(-1) ?? '', own)] };
    return textPlaces(items, own, [...path, '0']).map((place) => ({ within, ...place }));
  }
  return schema.type === 'string' ? [{ path, list: false }] : [];
}

/** A copy of a value with something else at a path; missing objects on the way are made. */
export function placed(value: unknown, path: readonly string[], at: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return at;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === name ? placed(item, rest, at) : item));
  }
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [name]: placed(object[name], rest, at) };
}

import { Type, type TSchema } from '@sinclair/typebox';
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import { ProblemError, type FieldError } from '../problem.js';

export type InputPart = 'params' | 'query' | 'body';

const empty = Type.Object({}, { additionalProperties: false });

/** Judges one part of a request: the value as the handler gets it, or `invalid-request`. */
export type PartCheck = (value: unknown) => unknown;

/**
 * The check of one part. Unknown members are refused, never dropped: a filter that was
 * misspelt would otherwise be no filter. Numbers and flags are read from texts only in
 * path and query, where everything is text.
 *
 * @throws {ProblemError} `invalid-request` naming the fields, without their values.
 */
export function partCheck(part: InputPart, schema: TSchema | undefined): PartCheck {
  const strict = closedObject(schema ?? empty);
  const check = TypeCompiler.Compile(strict);
  const variants = variantChecks(strict);
  return (value) => {
    const given = part === 'body' ? value : Value.Convert(strict, value ?? {});
    const judge = variants(given) ?? check;
    const complete = Value.Default(strict, given);
    if (judge.Check(complete)) return complete;
    throw new ProblemError('invalid-request', { errors: fieldErrors(judge, complete, part) });
  };
}

function closedObject(schema: TSchema): TSchema {
  return schema['type'] === 'object' && schema['additionalProperties'] === undefined
    ? ({ ...schema, additionalProperties: false } as TSchema)
    : schema;
}

/** A union told apart by `type` is judged by the variant named, so that the errors name fields. */
function variantChecks(schema: TSchema): (value: unknown) => TypeCheck<TSchema> | undefined {
  const variants = new Map<unknown, TypeCheck<TSchema>>();
  for (const variant of (schema['anyOf'] ?? []) as TSchema[]) {
    const name = (variant['properties'] as Record<string, TSchema> | undefined)?.['type']?.[
      'const'
    ];
    if (name !== undefined) variants.set(name, TypeCompiler.Compile(variant));
  }
  return (value) => variants.get((value as { type?: unknown } | null)?.type);
}

const mostErrors = 20;

function fieldErrors(check: TypeCheck<TSchema>, value: unknown, part: InputPart): FieldError[] {
  const errors: FieldError[] = [];
  for (const { path, message } of check.Errors(value)) {
    const field = path.slice(1).replaceAll('/', '.') || part;
    if (!errors.some((error) => error.field === field)) errors.push({ field, message });
    if (errors.length >= mostErrors) break;
  }
  return errors;
}

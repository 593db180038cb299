import * as valibot from 'valibot';
import * as zod from 'zod';
import * as mini from 'zod/mini';

// The combinators that schemaOf asks for, in the words of each library; unknown fields pass, as in our guards.

export const zodPeer = {
  string: () => zod.string(),
  number: () => zod.number(),
  integer: () => zod.number().int(),
  boolean: () => zod.boolean(),
  literal: (value) => zod.literal(value),
  array: (item) => zod.array(item),
  object: (fields) => zod.looseObject(fields),
  optional: (field) => zod.optional(field),
  nullable: (field) => zod.nullable(field),
  any: () => zod.any(),
};

export const miniPeer = {
  string: () => mini.string(),
  number: () => mini.number(),
  integer: () => mini.int(),
  boolean: () => mini.boolean(),
  literal: (value) => mini.literal(value),
  array: (item) => mini.array(item),
  object: (fields) => mini.looseObject(fields),
  optional: (field) => mini.optional(field),
  nullable: (field) => mini.nullable(field),
  any: () => mini.any(),
};

export const valibotPeer = {
  string: () => valibot.string(),
  number: () => valibot.number(),
  integer: () => valibot.pipe(valibot.number(), valibot.integer()),
  boolean: () => valibot.boolean(),
  literal: (value) => valibot.literal(value),
  array: (item) => valibot.array(item),
  object: (fields) => valibot.looseObject(fields),
  optional: (field) => valibot.optional(field),
  nullable: (field) => valibot.nullable(field),
  any: () => valibot.any(),
};

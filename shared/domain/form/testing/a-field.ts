import { Field } from '../form.ts';

type Draft = { readonly kind: Field['kind']; readonly key?: string } & Readonly<Record<string, unknown>>;

/** A field as a published form has it: what the draft leaves out gets the contract's defaults. */
export const aField = (draft: Draft): Field => Field.parse({ key: 'answer', label: { zh: '回答', en: 'Answer' }, ...draft });

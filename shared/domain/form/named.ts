import type { Field } from './form.ts';

/** A field's label for the texts of refusals, in each language. */
export const named = (field: Pick<Field, 'label'>) => ({ labelZh: field.label.zh, labelEn: field.label.en || field.label.zh });

import { z } from 'zod';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';

/** A BPMN 2.0 file as text; its own limits are said by refusals that name them. */
export const ReadBpmn = z.object({ xml: z.string().min(1).max(1_000_000) });

/** Something that isn't in the flow, or in the file, as it was drawn; in the reader's language. */
export const BpmnFinding = z.object({
	code: z.string(),
	/** Left out for what would run otherwise than it was drawn. */
	severity: z.literal('warning').optional(),
	/** The element of the file, or the step of the flow. */
	of: z.string(),
	name: z.string(),
	text: z.string()
});
export type BpmnFinding = z.infer<typeof BpmnFinding>;

/** As many findings as a person reads; `more` are there besides. */
export const MOST_BPMN_FINDINGS = 300;
const more = z.int();

/** A drawing that was made of a file; nothing is stored. */
export const BpmnDrawing = z.object({ definition: FlowDefinition, findings: z.array(BpmnFinding), more });
export type BpmnDrawing = z.infer<typeof BpmnDrawing>;

export const WriteBpmn = z.object({ definition: FlowDefinition });

/** A file of a drawing, and what of it only Baton reads again. */
export const BpmnText = z.object({ xml: z.string(), findings: z.array(BpmnFinding), more });
export type BpmnText = z.infer<typeof BpmnText>;

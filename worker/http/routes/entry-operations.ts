import { z } from 'zod';
import { EntryView, PublicRequest, PublicRequestFiled } from '#shared/contract/http/public.ts';
import { UploadedFile } from '#shared/contract/http/ticket.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { type Entry, findEntry } from '#worker/db/queries/find-entry.ts';
import { findSetting } from '#worker/db/queries/settings.ts';
import type { Deps } from '#worker/deps.ts';
import { filePublicRequest } from '#worker/use-cases/file-public-request.ts';
import { passGate } from '#worker/use-cases/pass-gate.ts';
import { publicOperation } from '../operation.ts';
import { receiveImage } from '../receive-image.ts';

const ByCode = z.object({ code: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/) });

/** The scanned code, once the visitor's address passed the gate. Refusals: `access.wait`, `entry.not-found`. */
async function admitEntry(deps: Deps, gate: 'public-read' | 'public-file' | 'public-request', address: string, code: string): Promise<Result<Entry>> {
	const passed = await passGate(deps, gate, address);
	if (!passed.ok) return passed;
	const entry = await findEntry(deps.db, code);
	return entry === undefined ? refuse('entry.not-found') : ok(entry);
}

export const entryOperations = [
	publicOperation({
		method: 'GET',
		path: '/public/entries/:code',
		tag: 'customers’ own pages',
		summary: 'What a scanned QR code stands for',
		params: ByCode,
		answer: EntryView,
		async handle({ deps, params, address }) {
			const entry = await admitEntry(deps, 'public-read', address, params.code);
			if (!entry.ok) return entry;
			const { kind, store } = entry.value;
			const device = entry.value.kind === 'equipment' ? entry.value.equipment : null;
			return ok({
				kind,
				company: (await findSetting(deps.db, 'company')) ?? '',
				store: store === undefined ? null : { name: store.name, address: store.address },
				equipment: device === null ? null : { name: device.name, model: device.model, serialTail: device.serial.slice(-4) },
				asksContact: kind === 'store'
			});
		}
	}),
	publicOperation({
		method: 'POST',
		path: '/public/entries/:code/files',
		tag: 'customers’ own pages',
		summary: 'A photo for the request',
		params: ByCode,
		rawBody: 'image',
		answer: UploadedFile,
		status: 201,
		async handle({ deps, params, address, request }) {
			const entry = await admitEntry(deps, 'public-file', address, params.code);
			return entry.ok ? receiveImage(deps, request, `entry:${params.code}`) : entry;
		}
	}),
	publicOperation({
		method: 'POST',
		path: '/public/entries/:code/requests',
		tag: 'customers’ own pages',
		summary: 'File a request; answers the link to follow it by',
		params: ByCode,
		body: PublicRequest,
		answer: PublicRequestFiled,
		status: 201,
		async handle({ deps, params, address, body }) {
			const entry = await admitEntry(deps, 'public-request', address, params.code);
			return entry.ok ? filePublicRequest(deps, { entry: entry.value, code: params.code, input: body, address }) : entry;
		}
	})
];
